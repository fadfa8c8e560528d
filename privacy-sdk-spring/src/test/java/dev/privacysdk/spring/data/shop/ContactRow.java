package dev.privacysdk.spring.data.shop;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.spring.readers.ForNewsletter;
import org.jspecify.annotations.Nullable;

/** The same as a record, made by the query. */
public record ContactRow(
        @SubjectId("customer") String id,
        @EmailAddress @ForNewsletter @ForSupport @Nullable String email,
        @PhoneNumber @ForSupport @Nullable String phone) {}
