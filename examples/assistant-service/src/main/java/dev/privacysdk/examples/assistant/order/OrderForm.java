package dev.privacysdk.examples.assistant.order;

import dev.privacysdk.annotation.category.PaymentCard;
import dev.privacysdk.examples.assistant.word.ForPurchase;
import dev.privacysdk.examples.assistant.word.OrderDetails;
import dev.privacysdk.masking.Masker;
import org.jspecify.annotations.Nullable;

/** What somebody fills in to order; the card goes to the payment processor and is not kept. */
public record OrderForm(
        @OrderDetails @ForPurchase @Nullable String item,
        @OrderDetails @ForPurchase @Nullable Integer cents,
        @PaymentCard @ForPurchase @Nullable String card) {
    /** Fit for logs, wherever it is printed. */
    @Override
    public String toString() {
        return Masker.standard().render(this);
    }
}
