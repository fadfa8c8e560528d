package dev.privacysdk.examples.assistant.campaign;

/** What sends text messages. */
public interface TextGateway {
    /** Sends a text; throws IllegalStateException where no route leads to the number. */
    void send(String number, String text);
}
