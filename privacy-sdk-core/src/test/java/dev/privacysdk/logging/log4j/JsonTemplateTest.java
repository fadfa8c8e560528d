package dev.privacysdk.logging.log4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.masking.Masker;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.layout.template.json.JsonTemplateLayout;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.StringMapMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Log4j's JSON layout looks at the types of messages and throwables. */
class JsonTemplateTest {
    private static final String MAIL = "taro@example.com";
    private static final String NAME = "Tarosecret";
    private static final String TEMPLATE = """
            {"message": {"$resolver": "message"},
             "text": {"$resolver": "message", "stringified": true},
             "parameters": {"$resolver": "messageParameter"},
             "mdc": {"$resolver": "mdc"},
             "ndc": {"$resolver": "ndc"},
             "marker": {"$resolver": "marker", "field": "name"},
             "parents": {"$resolver": "marker", "field": "parents"},
             "thread": {"$resolver": "thread", "field": "name"},
             "logger": {"$resolver": "logger", "field": "name"},
             "map": {"$resolver": "map"},
             "class": {"$resolver": "exception", "field": "className"},
             "thrown": {"$resolver": "exception", "field": "message"},
             "trace": {"$resolver": "exception", "field": "stackTrace", "stackTrace": {"stringified": true}},
             "root": {"$resolver": "exceptionRootCause", "field": "message"},
             "pattern": {"$resolver": "pattern", "pattern": "%m %X %marker %rEx"}}
            """;

    private final LoggerContext context = Contexts.plain();
    private final Logger log = context.getLogger("shop.Orders");
    private final StringBuilder written = new StringBuilder();

    record Customer(@PersonName String name, String tier) {}

    JsonTemplateTest() {
        JsonTemplateLayout layout = JsonTemplateLayout.newBuilder()
                .setConfiguration(context.getConfiguration())
                .setEventTemplate(TEMPLATE)
                .build();
        AbstractAppender json = new AbstractAppender("json", null, layout, false, Property.EMPTY_ARRAY) {
            @Override
            public void append(LogEvent event) {
                written.append(new String(getLayout().toByteArray(event), StandardCharsets.UTF_8));
            }
        };
        json.start();
        Contexts.added(context.getConfiguration().getRootLogger(), json);
        Log4jMasking.install(context, Masker.standard());
    }

    @AfterEach
    void leave() {
        ThreadContext.clearAll();
        context.stop();
    }

    private JsonNode last() {
        assertThat(written.toString()).doesNotContain(NAME, MAIL);
        return new ObjectMapper().readTree(written.toString());
    }

    @Test
    void everyPartIsMasked() {
        ThreadContext.put("user", MAIL);
        ThreadContext.push("for " + MAIL);
        Exception thrown = new IllegalStateException("thrown for " + MAIL, new Exception("root of " + MAIL));
        log.error(
                MarkerManager.getMarker("of " + MAIL).setParents(MarkerManager.getMarker("by " + MAIL)),
                "one {} {}",
                new Customer(NAME, "GOLD"),
                MAIL,
                thrown);

        JsonNode json = last();
        assertThat(json.get("message").asString()).isEqualTo("one Customer[name=[REDACTED], tier=GOLD] [EMAIL]");
        assertThat(json.get("parameters").get(0).asString()).isEqualTo("Customer[name=[REDACTED], tier=GOLD]");
        assertThat(json.get("mdc").get("user").asString()).isEqualTo("[EMAIL]");
        assertThat(json.get("ndc").get(0).asString()).isEqualTo("for [EMAIL]");
        assertThat(json.get("marker").asString()).isEqualTo("of [EMAIL]");
        assertThat(json.get("parents").get(0).asString()).isEqualTo("by [EMAIL]");
        assertThat(json.get("class").asString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(json.get("thrown").asString()).isEqualTo("thrown for [EMAIL]");
        assertThat(json.get("root").asString()).isEqualTo("root of [EMAIL]");
        assertThat(json.get("trace").asString())
                .contains("Caused by: java.lang.Exception: root of [EMAIL]", "JsonTemplateTest.java:");
    }

    @Test
    void aMapStaysAMap() {
        log.info(new StringMapMessage().with("mail", MAIL).with(MAIL, "7").with("count", 3));

        JsonNode json = last();
        assertThat(json.get("message").get("mail").asString()).isEqualTo("[EMAIL]");
        assertThat(json.get("message").get("[EMAIL]").asString()).isEqualTo("7");
        assertThat(json.get("map").get("count").asString()).isEqualTo("3");
    }

    @Test
    void anObjectStaysAnObjectWhereNothingInItIsToBeHidden() {
        log.info(new ObjectMessage(Map.of("items", List.of(1, 2))));

        assertThat(last().get("message").get("items").get(1).asInt()).isEqualTo(2);
    }

    @Test
    void anObjectWithSomethingToHideIsItsMaskedText() {
        log.info(new ObjectMessage(Map.of("who", List.of(new Customer(NAME, "GOLD")))));

        assertThat(last().get("message").asString()).isEqualTo("{who=[Customer[name=[REDACTED], tier=GOLD]]}");
    }

    @Test
    void everyKindOfMessageIsMasked() {
        for (Object shape : List.of(new Customer(NAME, "GOLD"), MAIL, List.of(new Customer(NAME, "GOLD")))) {
            Messages.around(shape).forEach(log::info);
            log.info(shape);
        }

        assertThat(written.toString()).contains("[REDACTED]", "[EMAIL]").doesNotContain(NAME, MAIL);
    }
}
