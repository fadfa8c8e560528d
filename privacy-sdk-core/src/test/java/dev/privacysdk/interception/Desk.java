package dev.privacysdk.interception;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.CollectedFor;
import dev.privacysdk.annotation.DisclosedTo;
import dev.privacysdk.annotation.EachSubject;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.OnBehalfOf;
import dev.privacysdk.annotation.OnDenial;
import dev.privacysdk.annotation.Operation;
import dev.privacysdk.annotation.Performs;
import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.Reference;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.Via;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Methods of a service, one for every rule that a mark brings the facts for. */
interface Desk {
    @ForPurpose("marketing.direct")
    @Via(Channel.EMAIL)
    void mail(@SubjectId("customer") String person, @PersonalData("contact.email") String address);

    @ForPurpose("marketing.direct")
    @Via(Channel.EMAIL)
    @OnDenial(OnDenial.Then.NOTHING)
    Optional<String> mailIfAllowed(@SubjectId("customer") String person, @PersonalData("contact.email") String address);

    @ForPurpose("marketing.direct")
    @Via(Channel.EMAIL)
    int mailAll(@EachSubject @SubjectId("customer") Collection<String> people);

    @ForPurpose("service.support")
    @Via(Channel.SMS)
    void text(@SubjectId("customer") String person, @PersonalData("contact.phone") String number);

    @ForPurpose("advertising.interest_based")
    @DisclosedTo("advertising_partners")
    void share(@SubjectId("customer") String person, @PersonalData("profile") String interests);

    @ForPurpose("service.voice")
    void recognize(@SubjectId("customer") String person, @PersonalData("voice") byte[] recording);

    @ForPurpose("personalization.tailor")
    void tailor(@SubjectId("customer") String person, @PersonalData("location") String place);

    @ForPurpose("personalization.tailor")
    @Performs(Operation.INFER)
    void guess(@SubjectId("customer") String person, @PersonalData("location") String place);

    @ForPurpose("events.eligibility")
    void judge(@SubjectId("customer") String person, @PersonalData("identity") String name);

    @ForPurpose("service.linking")
    @Performs(Operation.COLLECT)
    void pull(@SubjectId("customer") String person, @PersonalData("profile") String fromPlatform);

    @ForPurpose("service.ai_training")
    @CollectedFor("service.support")
    void train(@SubjectId("customer") String person, @PersonalData("communications") String chat);

    @ForPurpose("service.ai_training")
    void trainOnMarked(
            @SubjectId("customer") String person,
            @PersonalData("communications") @CollectedFor("service.support") String chat);

    @ForPurpose("service.support")
    void help(@SubjectId("customer") String person, @PersonalData("communications") String chat);

    @ForPurpose("service.support")
    @Performs(Operation.STORE)
    void keep(@SubjectId("customer") String person, @PersonalData("communications") String chat);

    @ForPurpose("rights.fulfil")
    @Performs(Operation.EXPORT)
    void answer(@SubjectId("customer") String person, @PersonalData("contact") String details);

    @ForPurpose("service.support")
    void helpFor(
            @OnBehalfOf("company") String company,
            @SubjectId("customer") String person,
            @PersonalData("communications") String chat);

    @ForPurpose("compliance.law")
    @DisclosedTo("authorities")
    void report(
            @SubjectId("customer") String person,
            @PersonalData("identity") String name,
            @Reference @Nullable String fileNumber);
}
