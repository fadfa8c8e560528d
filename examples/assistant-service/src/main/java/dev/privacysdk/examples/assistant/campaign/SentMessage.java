package dev.privacysdk.examples.assistant.campaign;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.examples.assistant.profile.Customer;
import dev.privacysdk.examples.assistant.word.ForMarketing;
import dev.privacysdk.examples.assistant.word.ForNotifications;
import dev.privacysdk.examples.assistant.word.ForService;
import dev.privacysdk.examples.assistant.word.ForSupport;
import dev.privacysdk.masking.Masker;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A message that left by the outbox.
 *
 * @param headers the header lines of a mail; a link in them acts for the person, so they go to the person alone
 */
public record SentMessage(
        @SubjectId("customer") String customer,
        Channel channel,

        @PersonName @ForMarketing @ForNotifications @ForSupport @ForService @Nullable
        String salutation,

        @EmailAddress @ForMarketing @ForNotifications @ForSupport @ForService @Nullable
        String email,

        @PhoneNumber @ForMarketing @ForNotifications @ForService @Nullable
        String phone,

        String title,
        String headers,
        Instant at) {
    /** A mail. */
    public static SentMessage mail(Customer to, String title, Map<String, String> headers, Instant at) {
        String lines = headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
        return new SentMessage(to.id(), Channel.EMAIL, to.name(), to.email(), null, title, lines, at);
    }

    /** A text message, which needs no name. */
    public static SentMessage text(Customer to, String title, Instant at) {
        return new SentMessage(to.id(), Channel.SMS, null, null, to.phone(), title, "", at);
    }

    /** Fit for logs, wherever it is printed. */
    @Override
    public String toString() {
        return Masker.standard().render(this);
    }
}
