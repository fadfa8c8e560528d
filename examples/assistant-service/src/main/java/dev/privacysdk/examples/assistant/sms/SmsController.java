package dev.privacysdk.examples.assistant.sms;

import dev.privacysdk.channel.InboundSms;
import dev.privacysdk.examples.assistant.profile.PhoneBook;
import dev.privacysdk.vocabulary.Subject;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the carrier delivers what people answer. */
@RestController
class SmsController {
    private static final Logger LOG = LoggerFactory.getLogger(SmsController.class);

    private final PhoneBook phoneBook;
    private final InboundSms inbound;
    private final StopConfirmations confirmations;

    SmsController(PhoneBook phoneBook, InboundSms inbound, StopConfirmations confirmations) {
        this.phoneBook = phoneBook;
        this.inbound = inbound;
        this.confirmations = confirmations;
    }

    @PostMapping("/sms/inbound")
    Understood received(@RequestParam("From") String from, @RequestParam("Body") String body) {
        LOG.info("text received from {}", from);
        Optional<Subject> owner = phoneBook.owner(from);
        Subject sender = owner.orElseGet(() -> Subject.of("phone-number", from));
        InboundSms.Answer answer = inbound.received(sender, body);
        if (owner.isPresent() && answer.reply() == InboundSms.Reply.STOP_CONFIRMATION) {
            confirmations.confirm(sender);
        }
        return new Understood(answer.meaning().name(), answer.reply().name());
    }

    /** What the text was taken for, and what was sent back. */
    record Understood(String meaning, String reply) {}
}
