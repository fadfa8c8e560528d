package dev.privacysdk.marking;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.SubjectId;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The words of an application that writes letters and bills. */
final class SampleWords {
    private SampleWords() {}

    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, TYPE, FIELD, RECORD_COMPONENT, PARAMETER})
    @ForPurpose(value = "newsletter", channel = Channel.EMAIL)
    @interface ForNewsletter {}

    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, TYPE, FIELD, RECORD_COMPONENT, PARAMETER})
    @ForPurpose("billing")
    @interface ForBilling {}

    /** Gathers two purposes, which only data may. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, TYPE, FIELD, RECORD_COMPONENT})
    @ForPurpose("billing")
    @ForPurpose("audit")
    @interface ForTheBooks {}

    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, FIELD, RECORD_COMPONENT})
    @SubjectId("customer")
    @interface CustomerKey {}

    /** Reaches the mark of a category only through another word. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, FIELD, RECORD_COMPONENT})
    @Mail
    @interface VipMail {}

    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, FIELD, RECORD_COMPONENT, java.lang.annotation.ElementType.ANNOTATION_TYPE})
    @PersonalData("contact.email")
    @interface Mail {}

    record CustomerId(String value) {}

    record Reader(
            @SubjectId("customer") CustomerId id,
            @Mail @ForNewsletter String email) {}
}
