package dev.privacysdk.examples.assistant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds an edition of the policy against the numbered reading of its source: every id stands, on the right kind of entry,
 * with what must be true beside it.
 */
final class PolicyIds {
    private static final List<String> LANGUAGES = List.of("en", "ja");
    private static final Set<String> NAMELESS_KINDS = Set.of("controller", "settings");

    private final Map<String, ModelRow> model;
    private final Map<String, Set<String>> members;

    PolicyIds(Map<String, ModelRow> model, Map<String, Set<String>> members) {
        this.model = model;
        this.members = members;
    }

    /** One sentence for everything that is wrong, none where nothing is. */
    List<String> problems(PolicyTree edition) {
        List<String> problems = new ArrayList<>();
        Map<String, List<PolicyEntity>> standing = standing(edition, problems);
        for (ModelRow row : model.values()) {
            List<PolicyEntity> entities = standing.getOrDefault(row.id(), List.of());
            if (entities.isEmpty()) {
                problems.add(
                        row.id() + " stands nowhere; put it on a " + String.join(" or ", IdPlaces.of(row.id())) + ".");
                continue;
            }
            List<PolicyEntity> placed = inPlace(row.id(), entities, problems);
            if (!placed.isEmpty()) {
                checkJapanese(row, placed, problems);
                checkMembers(row, placed, problems);
                PolicyFacts.check(edition, row.id(), placed, problems);
            }
        }
        checkNames(edition, problems);
        return problems;
    }

    private Map<String, List<PolicyEntity>> standing(PolicyTree edition, List<String> problems) {
        Map<String, List<PolicyEntity>> standing = new LinkedHashMap<>();
        for (PolicyEntity entity : edition.entities()) {
            for (String id : entity.refs()) {
                if (!model.containsKey(id)) {
                    problems.add(id + " stands on " + entity + ", but the model has no such row.");
                }
                standing.computeIfAbsent(id, unused -> new ArrayList<>()).add(entity);
            }
        }
        return standing;
    }

    private static List<PolicyEntity> inPlace(String id, List<PolicyEntity> entities, List<String> problems) {
        List<String> places = IdPlaces.of(id);
        List<PolicyEntity> placed = new ArrayList<>();
        for (PolicyEntity entity : entities) {
            if (places.contains(entity.kind())) {
                placed.add(entity);
            } else {
                problems.add(id + " stands on " + entity + "; it belongs on a " + String.join(" or ", places) + ".");
            }
        }
        return placed;
    }

    /** The policy calls the thing what the source calls it, or something longer that has the source's words in it. */
    private static void checkJapanese(ModelRow row, List<PolicyEntity> entities, List<String> problems) {
        row.japaneseName().ifPresent(name -> {
            boolean named = entities.stream()
                    .map(entity -> entity.name("ja"))
                    .anyMatch(label -> !label.isEmpty() && (label.contains(name) || name.contains(label)));
            boolean labelled =
                    entities.stream().anyMatch(entity -> !entity.name("ja").isEmpty());
            if (labelled && !named) {
                problems.add(row.id() + " is called " + name + " in the source; no entry that answers it says so.");
            }
        });
    }

    private void checkMembers(ModelRow row, List<PolicyEntity> entities, List<String> problems) {
        for (String word : row.japaneseMembers()) {
            if (entities.stream().noneMatch(entity -> entity.name("ja").equals(word))) {
                problems.add(row.id() + " has the member " + word + "; no category that answers it has that name.");
            }
        }
        Set<String> expected = members.getOrDefault(row.id(), Set.of());
        if (expected.isEmpty()) {
            return;
        }
        Set<String> actual =
                new TreeSet<>(entities.stream().map(PolicyEntity::id).toList());
        for (String member : expected) {
            if (!actual.contains(member)) {
                problems.add(row.id() + " has the member " + member + "; the policy has no such category for it.");
            }
        }
        for (String member : actual) {
            if (!expected.contains(member)) {
                problems.add(row.id() + " stands on category " + member + ", which is not among its members.");
            }
        }
    }

    private static void checkNames(PolicyTree edition, List<String> problems) {
        for (PolicyEntity entity : edition.entities()) {
            if (NAMELESS_KINDS.contains(entity.kind())) {
                continue;
            }
            for (String language : LANGUAGES) {
                if (entity.name(language).isBlank()) {
                    problems.add(entity + " has no name in " + language + ".");
                }
            }
        }
    }
}
