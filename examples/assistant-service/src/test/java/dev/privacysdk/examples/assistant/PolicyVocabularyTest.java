package dev.privacysdk.examples.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names that the policy borrows from other vocabularies exist there. */
class PolicyVocabularyTest {
    private static final Map<String, Set<String>> KNOWN = PolicyFiles.vocabulary();

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2", "v3"})
    void everyBorrowedNameExists(String edition) {
        assertThat(strangers(PolicyFiles.edition(edition))).isEmpty();
    }

    @Test
    void aBrokenTwinWithANameThatDoesNotExistIsFound() {
        String broken = PolicyFiles.edition("v2")
                .replace("fides: user.contact.email", "fides: user.contact.mail")
                .replace("dpv: \"dpv:DirectMarketing\"", "dpv: \"dpv:DirectMail\"")
                .replace("fides: train_ai_system", "fides: train")
                .replace("    fides-parent: user\n", "");

        assertThat(strangers(broken))
                .containsExactlyInAnyOrder(
                        "category contact.email: user.contact.mail",
                        "purpose marketing.direct: dpv:DirectMail",
                        "purpose marketing.combined: dpv:DirectMail",
                        "purpose events.marketing: dpv:DirectMail",
                        "purpose service.ai_training: train",
                        "category home: user.home without its parent");
    }

    private static List<String> strangers(String edition) {
        List<String> strangers = new ArrayList<>();
        PolicyTree tree = PolicyTree.editions(edition).get(0);
        for (PolicyEntity entity : tree.entities()) {
            for (String term : entity.list("dpv")) {
                if (!KNOWN.get("[terms]").contains(term)) {
                    strangers.add(entity + ": " + term);
                }
            }
            for (String key : entity.list("fides")) {
                stranger(entity, key, strangers);
            }
        }
        return strangers;
    }

    private static void stranger(PolicyEntity entity, String key, List<String> strangers) {
        Set<String> keys = KNOWN.get(entity.kind().equals("category") ? "[data-categories]" : "[data-uses]");
        if (keys.contains("+ " + key)) {
            String parent = entity.text("fides-parent");
            boolean child = key.startsWith(parent + ".") && (keys.contains(parent) || keys.contains("+ " + parent));
            if (!child) {
                strangers.add(entity + ": " + key + " without its parent");
            }
        } else if (!keys.contains(key)) {
            strangers.add(entity + ": " + key);
        }
    }
}
