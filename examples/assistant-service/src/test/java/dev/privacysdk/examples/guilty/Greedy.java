package dev.privacysdk.examples.guilty;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.PaymentCard;
import dev.privacysdk.examples.assistant.word.ForMarketing;
import dev.privacysdk.examples.assistant.word.ForPurchase;
import org.jspecify.annotations.Nullable;

/** Wants a card for offers. */
public record Greedy(
        @SubjectId("customer") String id,
        @PaymentCard @ForPurchase @ForMarketing @Nullable String card) {}
