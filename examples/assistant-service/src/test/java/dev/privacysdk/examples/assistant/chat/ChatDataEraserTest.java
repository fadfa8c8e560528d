package dev.privacysdk.examples.assistant.chat;

import dev.privacysdk.erasure.SubjectDataEraser;
import dev.privacysdk.examples.assistant.TestDatabase;
import dev.privacysdk.examples.assistant.word.ChatText;
import dev.privacysdk.testkit.SubjectDataEraserContract;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Subject;

class ChatDataEraserTest extends SubjectDataEraserContract {
    private final TestDatabase database = new TestDatabase();

    @Override
    protected SubjectDataEraser eraser() {
        return new ChatData(database.client());
    }

    @Override
    protected Subject person(int number) {
        return Subject.of("customer", "p" + number);
    }

    @Override
    protected DataCategory category() {
        return DataCategory.of(ChatText.class);
    }

    @Override
    protected void store(Subject person, int records) {
        for (int i = 0; i < records; i++) {
            database.client()
                    .sql(
                            "INSERT INTO chat_message (customer, question, answer, at) VALUES (?, ?, '-', CURRENT_TIMESTAMP)")
                    .params(person.id(), "record " + i)
                    .update();
        }
    }

    @Override
    protected long left(Subject person) {
        return database.rows("chat_message", person.id());
    }

    /** One statement removes everything, so it fails before anything is gone. */
    @Override
    protected void failAfter(int removed) {
        database.failOnce();
    }
}
