package dev.privacysdk.examples.assistant.campaign;

import org.springframework.stereotype.Component;

/** A gateway for demonstrations: it sends nothing, and like real ones it complains with the number in its message. */
@Component
class NoTextGateway implements TextGateway {
    @Override
    public void send(String number, String text) {
        if (!number.startsWith("+1") && !number.startsWith("+81")) {
            throw new IllegalStateException("no route to " + number);
        }
    }
}
