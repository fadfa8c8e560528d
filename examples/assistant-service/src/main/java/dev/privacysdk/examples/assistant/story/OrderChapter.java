package dev.privacysdk.examples.assistant.story;

import java.time.LocalDate;

/** Orders: payment, confirmation, text messages, and an advertising partner. */
final class OrderChapter {
    private final Stage stage;

    OrderChapter(Stage stage) {
        this.stage = stage;
    }

    void tell() {
        stage.teller().pause();
        String number = order();
        stage.asked(
                "the confirmation goes out all the same",
                stage.anybody().post("/customers/taro/orders/" + number + "/confirmation", ""),
                200,
                "CONTRACT");
        stage.asked(
                "a bookkeeping vendor asks for the card",
                stage.anybody().post("/customers/taro/bookkeeping", ""),
                403,
                "RECIPIENT_NOT_ALLOWED");
        texts();
        advertising();
    }

    private String order() {
        String form = "{\"item\": \"Dishwasher filter\", \"cents\": 2490, \"card\": \"4242 4242 4242 4242\"}";
        Answer placed = stage.asked(
                "he orders; the processor gets his card",
                stage.as(People.TARO).post("/me/orders", form),
                201,
                "CONTRACT");
        return placed.json().path("number").asString("");
    }

    private void texts() {
        parcel("a text: the parcel is on its way", 200, "CONTRACT");
        String stop = "From=%2B81-90-0000-0001&Body=%EF%BC%B3%EF%BC%B4%EF%BC%AF%EF%BC%B0";
        Answer heard = stage.asked("he answers ＳＴＯＰ", stage.anybody().postForm("/sms/inbound", stop), 200, "");
        stage.teller()
                .notes("understood as " + heard.json().path("meaning").asString("") + ", answered with "
                        + heard.json().path("reply").asString(""));
        parcel("and that was the last text", 403, "CHANNEL_OPT_OUT");
    }

    private void parcel(String what, int status, String reason) {
        stage.asked(what, stage.anybody().post("/customers/taro/delivery-text", ""), status, reason);
    }

    private void advertising() {
        stage.teller().pause();
        stage.clock().goTo(LocalDate.of(2026, 1, 7));
        stage.asked("Carol, in California, opens an account", stage.enroll(People.CAROL), 201, "NOTICE");
        Browser carol = stage.as(People.CAROL).with("Cookie", "browser=b-7f3a91");
        stage.asked("an advertising partner is told of her visit", carol.post("/me/page-view", ""), 200, "NOTICE");
        stage.asked(
                "her browser now sends Sec-GPC: 1",
                carol.with("Sec-GPC", "1").post("/me/page-view", ""),
                403,
                "GPC_OPT_OUT");
        Answer file = stage.anybody().get("/.well-known/gpc.json");
        stage.asked("anybody can read that it is honored", file, 200, "");
        stage.teller().notes(file.text().strip());
    }
}
