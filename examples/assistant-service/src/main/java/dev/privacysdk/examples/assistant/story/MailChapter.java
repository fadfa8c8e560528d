package dev.privacysdk.examples.assistant.story;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Offers by mail: consent, its withdrawal, a new edition of the policy, and one click that ends it. */
final class MailChapter {
    private static final String CONSENT = "/me/consents/marketing.direct";

    private final Stage stage;
    private final Browser taro;

    MailChapter(Stage stage) {
        this.stage = stage;
        this.taro = stage.as(People.TARO);
    }

    void tell() {
        stage.asked("Taro, in the EU, opens an account", stage.enroll(People.TARO), 201, "CONTRACT");
        stage.asked("Hanako opens one on the same plan", stage.enroll(People.HANAKO), 201, "NOTICE");
        consent();
        oneClick();
    }

    private void consent() {
        stage.teller().pause();
        offer("a campaign asks to mail him an offer", 403, "CONSENT_MISSING");
        stage.asked("he consents on his settings page", taro.put(CONSENT), 200, "");
        offer("it asks again, and mails", 200, "CONSENT");
        stage.clock().goTo(LocalDate.of(2025, 8, 10));
        stage.asked("he withdraws, by one request too", taro.delete(CONSENT), 200, "");
        offer("denied at once", 403, "CONSENT_WITHDRAWN");
        stage.clock().goTo(LocalDate.of(2025, 8, 20));
        stage.asked("he consents again", taro.put(CONSENT), 200, "");
        stage.clock().goTo(LocalDate.of(2026, 1, 5));
        offer("edition v3 changed marketing materially", 403, "RECONSENT_REQUIRED");
        stage.asked("he consents under v3", taro.put(CONSENT), 200, "");
        offer("an offer is mailed", 200, "CONSENT");
    }

    private void oneClick() {
        stage.teller().pause();
        stage.clock().goTo(LocalDate.of(2026, 1, 6));
        Map<String, String> headers = headersOfLastMail();
        String link = headers.getOrDefault("List-Unsubscribe", "").replaceAll("[<>]", "");
        stage.teller().says("The mail said");
        stage.teller().notes("List-Unsubscribe: <" + shortened(link) + ">");
        stage.teller().notes("List-Unsubscribe-Post: " + headers.get("List-Unsubscribe-Post"));
        Answer clicked = stage.anybody()
                .postForm(URI.create(link).getRawPath(), headers.getOrDefault("List-Unsubscribe-Post", ""));
        stage.asked("his mail program posts that, without a log-in", clicked, 200, "");
        offer("no offer by mail any more", 403, "CHANNEL_OPT_OUT");
    }

    private Map<String, String> headersOfLastMail() {
        JsonNode messages = taro.get("/me/messages").json();
        String lines = messages.path(messages.size() - 1).path("headers").asString("");
        Map<String, String> headers = new TreeMap<>();
        lines.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            headers.put(line.substring(0, colon), line.substring(colon + 2));
        });
        return headers;
    }

    /** The token acts for the person: it goes into no text but the mail. */
    private static String shortened(String link) {
        return link.substring(0, link.lastIndexOf('/') + 1) + "…";
    }

    private void offer(String what, int status, String reason) {
        stage.asked(what, stage.offerTo(People.TARO), status, reason);
    }
}
