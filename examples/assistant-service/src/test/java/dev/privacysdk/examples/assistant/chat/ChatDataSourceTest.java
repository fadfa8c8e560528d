package dev.privacysdk.examples.assistant.chat;

import dev.privacysdk.examples.assistant.TestDatabase;
import dev.privacysdk.export.SubjectDataSource;
import dev.privacysdk.testkit.SubjectDataSourceContract;
import dev.privacysdk.vocabulary.Subject;
import java.util.Set;

class ChatDataSourceTest extends SubjectDataSourceContract {
    private final TestDatabase database = new TestDatabase();

    @Override
    protected SubjectDataSource source() {
        return new ChatData(database.client());
    }

    @Override
    protected Subject person(int number) {
        return Subject.of("customer", "p" + number);
    }

    @Override
    protected void store(Subject person, Set<String> marks) {
        marks.forEach(mark -> database.client()
                .sql("INSERT INTO chat_message (customer, question, answer, at) VALUES (?, ?, '-', CURRENT_TIMESTAMP)")
                .params(person.id(), mark)
                .update());
    }

    @Override
    protected int open() {
        return database.open();
    }

    @Override
    protected SubjectDataSource unable() {
        return new ChatData(TestDatabase.broken());
    }
}
