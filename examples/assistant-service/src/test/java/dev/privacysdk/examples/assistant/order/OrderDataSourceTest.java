package dev.privacysdk.examples.assistant.order;

import dev.privacysdk.examples.assistant.TestDatabase;
import dev.privacysdk.export.SubjectDataSource;
import dev.privacysdk.testkit.SubjectDataSourceContract;
import dev.privacysdk.vocabulary.Subject;
import java.util.Set;

class OrderDataSourceTest extends SubjectDataSourceContract {
    private final TestDatabase database = new TestDatabase();

    @Override
    protected SubjectDataSource source() {
        return new OrderData(database.client());
    }

    @Override
    protected Subject person(int number) {
        return Subject.of("customer", "p" + number);
    }

    @Override
    protected void store(Subject person, Set<String> marks) {
        marks.forEach(mark -> database.client()
                .sql("INSERT INTO purchase (number, customer, item, cents, placed_at)"
                        + " VALUES (nextval('order_number'), ?, ?, 100, CURRENT_TIMESTAMP)")
                .params(person.id(), mark)
                .update());
    }

    @Override
    protected int open() {
        return database.open();
    }

    @Override
    protected SubjectDataSource unable() {
        return new OrderData(TestDatabase.broken());
    }
}
