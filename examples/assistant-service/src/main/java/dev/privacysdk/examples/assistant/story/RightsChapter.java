package dev.privacysdk.examples.assistant.story;

import dev.privacysdk.examples.assistant.profile.SignUp;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/** Restriction, a child, and being forgotten. */
final class RightsChapter {
    private final Stage stage;

    RightsChapter(Stage stage) {
        this.stage = stage;
    }

    void tell() {
        restriction();
        stage.asked(
                "Ken, who is twelve, wants an account", stage.enroll(People.KEN), 403, "MINOR_SERVICE_NOT_DIRECTED");
        erasure();
        again();
    }

    private void restriction() {
        stage.teller().pause();
        stage.asked(
                "Hanako contests her data; it is restricted",
                stage.anybody().put("/staff/people/hanako/restriction"),
                200,
                "");
        Browser hanako = stage.as(People.HANAKO);
        stage.asked("her profile is not used", hanako.get("/me"), 403, "PROCESSING_RESTRICTED");
        stage.asked(
                "storing her new address goes on",
                hanako.put("/me/address", "{\"address\": \"横浜市西区みなとみらい2\"}"),
                200,
                "RESTRICTED_STORAGE_ONLY");
    }

    private void erasure() {
        stage.teller().pause();
        stage.clock().goTo(LocalDate.of(2026, 1, 10));
        stage.asked("Taro asks to be erased", stage.as(People.TARO).put("/me/erasure"), 202, "");
        confirmation("not verified yet: service goes on", 200, "CONTRACT");
        stage.asked("it was he who asked", stage.anybody().put("/staff/erasures/taro/verification"), 200, "");
        confirmation("verified: everything else stops", 403, "ERASURE_PENDING");
        Answer erased =
                stage.asked("the erasure is carried out", stage.anybody().post("/staff/erasures/taro", ""), 200, "");
        for (JsonNode step : erased.json().path("steps")) {
            stage.teller()
                    .notes(step.path("name").asString("") + ": "
                            + step.path("removed").asLong(0) + " removed, "
                            + step.path("kept").asLong(0) + " kept");
        }
        stage.teller().notes("kept: " + erased.json().path("kept"));
        confirmation("erased: no confirmation, no offer", 403, "SUBJECT_ERASED");
        stage.asked(
                "the tax office asks for his invoice",
                stage.anybody().get("/staff/people/taro/invoices?file=TAX-2026-17"),
                200,
                "LEGAL_OBLIGATION");
    }

    private void confirmation(String what, int status, String reason) {
        stage.asked(what, stage.anybody().post("/customers/taro/orders/A-1001/confirmation", ""), status, reason);
    }

    private void again() {
        stage.teller().pause();
        stage.clock().goTo(LocalDate.of(2026, 2, 1));
        SignUp back = People.again(People.TARO, "taro-2");
        stage.asked("he comes back with the same address", stage.enroll(back), 201, "CONTRACT");
        stage.asked("and consents to offers", stage.as(back).put("/me/consents/marketing.direct"), 200, "");
        stage.asked("his old opt-out of mail still counts", stage.offerTo(back), 403, "CHANNEL_OPT_OUT");
    }
}
