package dev.privacysdk.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.decision.PrivacyDeniedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.test.autoconfigure.json.JsonTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import tools.jackson.databind.json.JsonMapper;

/** In a test of nothing but JSON, personal data is guarded as in the service. */
@ExtendWith(SpringExtension.class)
@JsonTest
@ContextConfiguration(classes = JsonSliceTest.Service.class)
class JsonSliceTest {
    record Row(
            @SubjectId("customer") String id, @EmailAddress String email) {}

    record Plain(String text) {}

    @SpringBootConfiguration(proxyBeanMethods = false)
    static class Service {}

    @Autowired
    private JsonMapper mapper;

    @Test
    void personalDataIsRefusedOutsideAnyPurpose() {
        assertThatThrownBy(() -> mapper.writeValueAsString(new Row("c-1", "ada@example.org")))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("NO_PURPOSE_IN_SCOPE");
        assertThat(mapper.writeValueAsString(new Plain("text"))).isEqualTo("{\"text\":\"text\"}");
        assertThat(JsonMapper.builder().build().writeValueAsString(new Row("c-1", "ada@example.org")))
                .as("without the module")
                .contains("ada@example.org");
    }
}
