package dev.privacysdk.archunit;

import com.tngtech.archunit.lang.ArchRule;
import dev.privacysdk.vocabulary.DataCategory;
import java.util.Collection;
import java.util.Map;

/** The rules about where values flow: what each forbids, why, and the remedy that its sentences name. */
final class FlowRules {
    private FlowRules() {}

    static ArchRule logs() {
        String open =
                "use an SLF4J logger, which masking stands in front of, and give it the object by itself, or write"
                        + " what Masker.render makes of it";
        return overPersonalData(
                "let no personal data flow into logs",
                "logs are read by many, kept for long and copied far, and a value in a text bears no mark that masking knows",
                new StayOutOf(
                        Map.of(
                                Sink.Kind.MASKED_LOG,
                                "log the object by itself, which masking knows by its marks, or what Masker.render makes of"
                                        + " the value",
                                Sink.Kind.OPEN_LOG,
                                open,
                                Sink.Kind.CONSOLE,
                                open),
                        StayOutOf::isValue,
                        place -> false));
    }

    static ArchRule exceptions() {
        return overPersonalData(
                "let no personal data flow into exceptions",
                "an exception travels to logs, error pages and other systems, and nobody knows which",
                new StayOutOf(
                        Map.of(
                                Sink.Kind.EXCEPTION,
                                "name the record by its id, or log the object by itself where the exception is handled"),
                        StayOutOf::isValue,
                        place -> false));
    }

    static ArchRule text() {
        return overPersonalData(
                "not turn objects into text that tells personal data",
                "the marks on an object's fields are lost in its text, and with them all that guards it",
                new StayObjects());
    }

    static ArchRule objectStreams() {
        return overPersonalData(
                "let no personal data flow into object streams",
                "a serialized object holds every field, for no purpose and for any reader",
                new StayOutOf(
                        Map.of(
                                Sink.Kind.OBJECT_STREAM,
                                "write JSON under a permit with the PrivacyModule, or keep what is personal out of the"
                                        + " stream with transient fields"),
                        StayOutOf::isPersonal,
                        place -> false));
    }

    static ArchRule recipients() {
        String answer =
                "let a method for a purpose, or a keeper, answer with it and hand that on, or put the purpose on this"
                        + " method";
        String request =
                "say who receives it with @DisclosedTo on a method for a purpose, or let RecipientClients make the"
                        + " client";
        return overPersonalData(
                "let personal data leave only for a purpose and to declared recipients",
                "people are told to whom their data goes (GDPR Art. 13(1)(e), Art. 15(1)(c)), and a place nobody declared is"
                        + " in no record",
                new StayOutOf(
                        Map.of(Sink.Kind.RESPONSE, answer, Sink.Kind.RESPONSE_STREAM, answer),
                        fact -> StayOutOf.isPersonal(fact) && !fact.permitted(),
                        CodePlace::isForPurpose),
                new StayOutOf(
                        Map.of(Sink.Kind.CLIENT, request, Sink.Kind.CLIENT_STREAM, request),
                        StayOutOf::isPersonal,
                        CodePlace::isDisclosed));
    }

    static ArchRule kept() {
        return overPersonalData(
                "keep personal data only for a purpose",
                "a copy that no purpose opened outlives consent, objection and erasure",
                new StayOutOf(
                        Map.of(
                                Sink.Kind.KEPT,
                                "keep the id and look the rest up, or do it in a method that is for a purpose or demands one"),
                        StayOutOf::isPersonal,
                        CodePlace::isForPurpose));
    }

    static ArchRule secrets(Collection<DataCategory> secrets) {
        return overPersonalData(
                "compare secrets in constant time",
                "the time that equals takes tells how much of a guess was right, and so the secret bit by bit",
                new CompareSecrets(secrets));
    }

    static ArchRule toStrings() {
        return FlowCondition.rule(
                " that have personal fields",
                Flows::holds,
                "mask their toString",
                "whoever prints an object asks its toString, in debuggers, logs and messages nobody thought of",
                new MaskToString());
    }

    static ArchRule trackers() {
        return FlowCondition.rule(
                "",
                (flows, type) -> true,
                "recognize nobody by other means",
                "who blocks a tracker has said no, and a tracker that cannot be blocked takes that away",
                new RecognizeNobody());
    }

    private static ArchRule overPersonalData(String should, String because, FlowCondition.Judge... judges) {
        return FlowCondition.rule(
                " that have code that touches personal data", Flows::touches, should, because, judges);
    }
}
