package dev.privacysdk.marking;

import dev.privacysdk.marking.FuzzSpelling.Array;
import dev.privacysdk.marking.FuzzSpelling.Given;
import dev.privacysdk.marking.FuzzSpelling.Plain;
import dev.privacysdk.marking.FuzzSpelling.Variable;
import dev.privacysdk.marking.FuzzTypeDeclaration.Kind;
import dev.privacysdk.marking.FuzzTypeDeclaration.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A few types that extend each other at random, in two packages; the same seed gives the same types. */
final class FuzzHierarchy {
    private static final String ONE = "fuzz.a";
    private static final String OTHER = "fuzz.b";
    private static final Plain STRING = new Plain("String");
    private static final Plain LONG = new Plain("Long");

    private final FuzzDice dice;
    private final String name;
    private final List<FuzzTypeDeclaration> types = new ArrayList<>();

    static FuzzHierarchy of(long seed, int number) {
        Random random = new Random(seed * 1_000_003L + number);
        while (true) {
            FuzzHierarchy made = new FuzzHierarchy(random, number);
            if (made.types.stream().allMatch(FuzzTypeDeclaration::isLikelyJava)) {
                return made;
            }
        }
    }

    private FuzzHierarchy(Random random, int number) {
        this.dice = new FuzzDice(random, number % 2 == 1);
        this.name = "H" + number;
        int size = 3 + dice.upTo(3);
        for (int i = 0; i < size; i++) {
            types.add(type(i, size));
        }
    }

    List<String> names() {
        return types.stream().map(FuzzTypeDeclaration::qualified).toList();
    }

    /** The text of its part of each package. */
    Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        for (FuzzTypeDeclaration type : types) {
            sources.merge(
                    type.place(),
                    "package " + type.place() + ";\nimport dev.privacysdk.annotation.*;\nimport java.util.List;\n"
                            + type.source(dice.openers()),
                    (before, more) -> before + type.source(dice.openers()));
        }
        return sources;
    }

    String name() {
        return name;
    }

    private FuzzTypeDeclaration type(int place, int size) {
        boolean last = place == size - 1;
        Kind kind = kind(place, last);
        FuzzTypeDeclaration type = new FuzzTypeDeclaration(kind, dice.chance(70) ? ONE : OTHER, name + "T" + place);
        type.open = dice.chance(80);
        type.closed = kind == Kind.CLASS && (last ? dice.chance(15) : dice.chance(3));
        type.wantsToBeSealed = dice.chance(8);
        type.mark = dice.chance(7) ? dice.mark() : "";
        if (kind != Kind.ENUM && dice.chance(last ? 15 : 55)) {
            type.variables.add(variable("A"));
            if (dice.chance(35)) {
                type.variables.add(variable("B"));
            }
        }
        extend(type, kind);
        if (type.isRecord() && !dice.openers()) {
            type.component = dice.chance(50) ? "m" : "c";
        }
        new FuzzMethods(dice).addTo(type, last);
        return type;
    }

    private Kind kind(int place, boolean last) {
        int thrown = dice.upTo(100);
        if (last) {
            return thrown < 10 ? Kind.RECORD : thrown < 18 ? Kind.ENUM : Kind.CLASS;
        }
        int interfaces = place == 0 ? 60 : 35;
        return thrown < interfaces ? Kind.INTERFACE : thrown < interfaces + 20 ? Kind.ABSTRACT : Kind.CLASS;
    }

    private Variable variable(String name) {
        int thrown = dice.upTo(100);
        return new Variable(
                name, thrown < 70 ? "Object" : thrown < 82 ? "CharSequence" : thrown < 91 ? "Number" : "Comparable");
    }

    private void extend(FuzzTypeDeclaration type, Kind kind) {
        List<FuzzTypeDeclaration> classes = types.stream()
                .filter(FuzzTypeDeclaration::mayBeExtended)
                .filter(each -> seenFrom(type, each))
                .toList();
        if ((kind == Kind.CLASS || kind == Kind.ABSTRACT) && !classes.isEmpty() && dice.chance(80)) {
            FuzzTypeDeclaration above = classes.get(classes.size() - 1 - dice.upTo(Math.min(2, classes.size())));
            type.superclass = new Use(above, arguments(above, type));
            above.below.add(type);
        }
        List<FuzzTypeDeclaration> interfaces = types.stream()
                .filter(FuzzTypeDeclaration::isInterface)
                .filter(each -> seenFrom(type, each))
                .toList();
        for (FuzzTypeDeclaration above : interfaces) {
            if (dice.chance(45) && type.interfaces.size() < 2) {
                type.interfaces.add(new Use(above, arguments(above, type)));
                if (type.isExtendingTwice()) {
                    type.interfaces.remove(type.interfaces.size() - 1);
                } else {
                    above.below.add(type);
                }
            }
        }
    }

    private static boolean seenFrom(FuzzTypeDeclaration type, FuzzTypeDeclaration other) {
        return other.open || other.place().equals(type.place());
    }

    /** What is put in place of the variables of a supertype; null where it is extended raw. */
    private @Nullable List<FuzzSpelling> arguments(FuzzTypeDeclaration above, FuzzTypeDeclaration type) {
        if (!above.variables.isEmpty() && dice.chance(7)) {
            return null;
        }
        List<FuzzSpelling> arguments = new ArrayList<>();
        for (Variable variable : above.variables) {
            List<FuzzSpelling> fit = new ArrayList<>();
            for (Variable own : type.variables) {
                if (variable.bound().equals("Object")) {
                    fit.add(own);
                    fit.add(own);
                    fit.add(new Array(own));
                    fit.add(new Given("List", "", own));
                }
            }
            if (!variable.bound().equals("Number")) {
                fit.add(STRING);
                fit.add(STRING);
            }
            if (!variable.bound().equals("CharSequence")) {
                fit.add(LONG);
            }
            if (variable.bound().equals("Object")) {
                fit.add(new Array(STRING));
                fit.add(new Given("List", "", STRING));
            }
            arguments.add(dice.any(fit));
        }
        return arguments;
    }
}
