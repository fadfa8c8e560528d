package dev.privacysdk.spring.boot.disagreeing;

import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Its shoe size is unknown to the policy, and its number is not the newsletter's. */
public record Runner(
        @SubjectId("customer") String id,

        @PersonalData("body.shoe-size") @ForPurpose("support") @Nullable
        String shoeSize,

        @PhoneNumber @ForPurpose("newsletter") @Nullable String phone) {}
