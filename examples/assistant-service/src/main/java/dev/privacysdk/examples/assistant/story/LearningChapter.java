package dev.privacysdk.examples.assistant.story;

import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/** Chats, the job that learns from them, and what keepers hand over. */
final class LearningChapter {
    private static final int CROWD = 1_000;

    private final Stage stage;

    LearningChapter(Stage stage) {
        this.stage = stage;
    }

    void tell() {
        chat();
        training();
        keepers();
    }

    private void chat() {
        stage.teller().pause();
        stage.clock().goTo(LocalDate.of(2026, 1, 8));
        String question = "{\"text\": \"食洗機が止まりました。電話は +81-90-0000-0001、メールは taro.yamada@example.com です。\"}";
        Answer answered =
                stage.asked("Taro asks the assistant", stage.as(People.TARO).post("/me/chat", question), 200, "");
        stage.teller().notes(answered.json().path(0).path("answer").asString(""));
    }

    private void training() {
        Answer imported = stage.anybody().post("/import?people=" + CROWD, "");
        stage.asked("1,000 people come from an older system", imported, 200, "");
        int consenting = imported.json().path("consenting").asInt(0);
        Answer trained = stage.asked(
                "the AI job asks for everybody's chats", stage.anybody().post("/jobs/training", ""), 200, "");
        int chats = trained.json().path("messages").asInt(-1);
        stage.teller()
                .notes("it gets " + chats + " chats of "
                        + trained.json().path("people").asInt(-1) + " people; " + consenting + " have consented");
        if (chats != consenting) {
            throw new UnexpectedAnswer(
                    "The job should have been given the chats of those who consented, and nothing else.");
        }
    }

    private void keepers() {
        stage.teller().pause();
        stage.asked(
                "a page forgot its purpose; the keeper refuses",
                stage.anybody().get("/staff/people/taro/quick-look"),
                403,
                "NO_PURPOSE_IN_SCOPE");
        Answer mine =
                stage.asked("Taro looks at his profile", stage.as(People.TARO).get("/me"), 200, "");
        stage.teller()
                .notes("name " + shown(mine.json().path("name")) + ", card "
                        + shown(mine.json().path("cardToken")));
        Answer plan =
                stage.asked("and at who is on his plan", stage.as(People.TARO).get("/me/household"), 200, "");
        stage.teller().notes("2 people are, " + plan.json().size() + " is handed over: himself");
        Answer seen = stage.asked("support looks at his case", stage.anybody().get("/staff/people/taro/case"), 200, "");
        JsonNode customer = seen.json().path("customer");
        stage.teller()
                .notes("name " + shown(customer.path("name")) + ", address " + shown(customer.path("address"))
                        + ", card " + shown(customer.path("cardToken")) + ", "
                        + seen.json().path("chat").size() + " chat, "
                        + seen.json().path("orders").size() + " order");
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "withheld" : "there";
    }
}
