package dev.privacysdk.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StayOutOfTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a Customer",
                "an Order",
                "an Update",
                "a UserEntity",
                "a UnionMember",
                "a EuropeanId",
                "a OneTimeKey"
            })
    void classesHaveTheArticleOfTheirSound(String said) {
        assertThat(StayOutOf.article("com/acme/" + said.substring(said.indexOf(' ') + 1)))
                .isEqualTo(said);
    }
}
