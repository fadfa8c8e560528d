package dev.privacysdk.examples.plain;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.CollectedFor;
import dev.privacysdk.annotation.DisclosedTo;
import dev.privacysdk.annotation.EachSubject;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.Via;
import dev.privacysdk.annotation.category.PaymentCard;
import dev.privacysdk.examples.plain.word.ForAiTraining;
import dev.privacysdk.examples.plain.word.ForMarketing;
import dev.privacysdk.examples.plain.word.ForNotifications;
import dev.privacysdk.examples.plain.word.ForPurchase;
import dev.privacysdk.examples.plain.word.ForRegistration;
import dev.privacysdk.examples.plain.word.ForService;
import java.util.List;

/** What the shop does with people's data: each method says what it is for and whom it is about. */
// region shop
public interface Shop {
    /** Opens the account. */
    @ForRegistration
    Done register(@SubjectId("customer") String customer);

    /** Mails an offer. */
    @ForMarketing
    @Via(Channel.EMAIL)
    Done mailOffer(@SubjectId("customer") String customer);

    /** Mails the confirmation of an order. */
    @ForNotifications
    @Via(Channel.EMAIL)
    Done confirmOrder(@SubjectId("customer") String customer);

    /** Texts that the parcel is on its way. */
    @ForNotifications
    @Via(Channel.SMS)
    Done textDelivery(@SubjectId("customer") String customer);

    /** Charges the card through the payment processor. */
    @ForPurchase
    @DisclosedTo("payment_processor")
    Done charge(@SubjectId("customer") String customer, @PaymentCard String cardToken);

    /** Hands the card to a general vendor, which the policy does not allow. */
    @ForPurchase
    @DisclosedTo("service_providers")
    Done chargeThroughVendor(@SubjectId("customer") String customer, @PaymentCard String cardToken);

    /** Looks up who else is on a person's plan. */
    @ForService
    List<Customer> alike(@SubjectId("customer") String customer, String plan);

    /** The conversations the assistant may learn from; the people are in the answer. */
    @ForAiTraining
    @CollectedFor("service.support")
    @EachSubject
    List<Chat> trainingSet();
}
// endregion
