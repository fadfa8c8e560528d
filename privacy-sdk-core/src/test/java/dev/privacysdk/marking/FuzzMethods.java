package dev.privacysdk.marking;

import dev.privacysdk.marking.FuzzSpelling.Array;
import dev.privacysdk.marking.FuzzSpelling.Given;
import dev.privacysdk.marking.FuzzSpelling.Plain;
import dev.privacysdk.marking.FuzzSpelling.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes up the methods of a type: those it has to write, some that it may, and some of its own. */
record FuzzMethods(FuzzDice dice) {
    private static final Plain STRING = new Plain("String");
    private static final Plain LONG = new Plain("Long");

    void addTo(FuzzTypeDeclaration type, boolean last) {
        override(type);
        int fresh = type.methods.isEmpty() ? 1 + dice.upTo(2) : dice.upTo(5) / 4;
        for (int i = 0; i < fresh && !(last && dice.chance(60)); i++) {
            add(type, fresh(type));
        }
    }

    private void override(FuzzTypeDeclaration type) {
        List<FuzzMethod> inherited = type.inherited();
        Map<String, FuzzMethod> nearest = new HashMap<>();
        inherited.stream()
                .filter(each -> !each.owner().isInterface())
                .forEach(each -> nearest.putIfAbsent(each.signature(), each));
        Set<String> bodies = new HashSet<>();
        nearest.forEach((signature, method) -> {
            if (!method.isAbstract() && method.is("public")) {
                bodies.add(signature);
            }
        });
        for (FuzzMethod method : inherited) {
            boolean must = type.isConcrete() && method.isAbstract() && !bodies.contains(method.signature());
            boolean accessor = type.isRecord() && method.signature().equals(type.component + "[]");
            boolean closed = inherited.stream()
                    .anyMatch(each -> each.is("final") && each.signature().equals(method.signature()));
            if (method.openTo(type.place()) && !accessor && !closed && (must || dice.chance(30))) {
                if (add(type, overriding(type, method))) {
                    bodies.add(method.signature());
                }
            }
        }
    }

    private FuzzMethod overriding(FuzzTypeDeclaration type, FuzzMethod method) {
        List<String> modifiers = new ArrayList<>();
        if (type.isInterface()) {
            modifiers.add("public");
            modifiers.add(dice.chance(50) ? "abstract" : "default");
        } else {
            if (method.is("public") || method.owner().isInterface() || dice.chance(40)) {
                modifiers.add("public");
            } else if (method.is("protected") || dice.chance(50)) {
                modifiers.add("protected");
            }
            if (type.isAbstractClass() && dice.chance(25)) {
                modifiers.add("abstract");
            } else if (dice.chance(3)) {
                modifiers.add("final");
            }
        }
        boolean erased = dice.chance(6) || (method.own() instanceof Array);
        FuzzMethod like = erased ? method.seen(null) : method;
        return new FuzzMethod(
                like.name(),
                erased ? null : like.own(),
                like.parameters(),
                dice.chance(80) == like.varargs(),
                narrower(like.returns()),
                modifiers,
                dice.chance(7) ? dice.mark() : "",
                type,
                FuzzMethod.erasure(like.name(), like.parameters(), erased ? null : like.own()));
    }

    private FuzzSpelling narrower(FuzzSpelling returns) {
        if (returns instanceof Plain plain && dice.chance(30)) {
            return switch (plain.name()) {
                case "Object" -> dice.any(List.of(STRING, LONG, new Array(STRING)));
                case "CharSequence" -> STRING;
                case "Number" -> LONG;
                default -> returns;
            };
        }
        return returns;
    }

    private FuzzMethod fresh(FuzzTypeDeclaration type) {
        List<String> modifiers = freshModifiers(type);
        List<Variable> variables = modifiers.contains("static") ? List.of() : type.variables;
        FuzzSpelling own = !dice.chance(12)
                ? null
                : variables.isEmpty() ? new Plain(dice.chance(50) ? "Number" : "Object") : dice.any(variables);
        List<FuzzSpelling> parameters = new ArrayList<>();
        if (dice.openers()) {
            parameters.add(STRING);
        }
        int count = dice.upTo(3) + (dice.chance(85) ? 1 : 0);
        for (int i = 0; i < Math.min(3, count); i++) {
            parameters.add(parameter(variables, own != null));
        }
        boolean varargs = !parameters.isEmpty()
                && parameters.size() > (dice.openers() ? 1 : 0)
                && parameters.get(parameters.size() - 1) instanceof Array
                && dice.chance(60);
        List<FuzzSpelling> results = new ArrayList<>(
                List.of(FuzzMethod.VOID, FuzzMethod.VOID, new Plain("Object"), new Plain("CharSequence"), STRING));
        results.addAll(variables);
        String called = dice.chance(85) ? "m" : "n";
        return new FuzzMethod(
                called,
                own,
                parameters,
                varargs,
                dice.any(results),
                modifiers,
                dice.chance(40) ? dice.mark() : "",
                type,
                FuzzMethod.erasure(called, parameters, own));
    }

    private FuzzSpelling parameter(List<Variable> variables, boolean own) {
        List<FuzzSpelling> fit = new ArrayList<>(
                List.of(STRING, LONG, new Plain("Object"), new Array(STRING), new Given("List", "", STRING)));
        for (Variable variable : variables) {
            fit.add(variable);
            fit.add(variable);
            fit.add(variable);
            fit.add(new Array(variable));
            fit.add(new Array(variable));
            fit.add(new Given("List", "", variable));
            fit.add(new Given("List", dice.chance(50) ? "? extends " : "? super ", variable));
        }
        if (own) {
            fit.add(new Variable("E", "Object"));
            fit.add(new Array(new Variable("E", "Object")));
            fit.add(new Given("List", "", new Variable("E", "Object")));
        }
        return dice.any(fit);
    }

    private List<String> freshModifiers(FuzzTypeDeclaration type) {
        int thrown = dice.upTo(100);
        if (type.isInterface()) {
            return thrown < 60
                    ? List.of("public", "abstract")
                    : thrown < 92 ? List.of("public", "default") : List.of(thrown < 96 ? "static" : "private");
        }
        List<String> modifiers = new ArrayList<>();
        if (thrown < 55) {
            modifiers.add("public");
        } else if (thrown < 75) {
            modifiers.add("protected");
        } else if (thrown >= 95) {
            modifiers.add("private");
            return modifiers;
        }
        if (type.isAbstractClass() && dice.chance(40)) {
            modifiers.add("abstract");
        } else if (dice.chance(4)) {
            modifiers.add("static");
        } else if (dice.chance(4)) {
            modifiers.add("final");
        }
        return modifiers;
    }

    private static boolean add(FuzzTypeDeclaration type, FuzzMethod method) {
        return type.methods.stream().noneMatch(each -> each.erasure().equals(method.erasure()))
                && type.methods.add(method);
    }
}
