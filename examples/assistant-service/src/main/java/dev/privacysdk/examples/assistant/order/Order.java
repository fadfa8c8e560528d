package dev.privacysdk.examples.assistant.order;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.PostalAddress;
import dev.privacysdk.examples.assistant.word.ForNotifications;
import dev.privacysdk.examples.assistant.word.ForPurchase;
import dev.privacysdk.examples.assistant.word.ForService;
import dev.privacysdk.examples.assistant.word.ForSupport;
import dev.privacysdk.examples.assistant.word.OrderDetails;
import dev.privacysdk.examples.assistant.word.OrderNumber;
import dev.privacysdk.masking.Masker;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order. */
public record Order(
        @SubjectId("customer") String customer,

        @OrderNumber @ForPurchase @ForService @ForNotifications @ForSupport @Nullable
        String number,

        @OrderDetails @ForPurchase @ForService @ForNotifications @ForSupport @Nullable
        String item,

        @OrderDetails @ForPurchase @ForService @ForSupport @Nullable
        Integer cents,

        @PostalAddress @ForPurchase @ForService @Nullable String shipTo,
        Instant placedAt) {
    /** Fit for logs, wherever it is printed. */
    @Override
    public String toString() {
        return Masker.standard().render(this);
    }
}
