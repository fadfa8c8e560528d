package dev.privacysdk.examples.assistant.order;

import dev.privacysdk.erasure.SubjectDataEraser;
import dev.privacysdk.examples.assistant.TestDatabase;
import dev.privacysdk.examples.assistant.word.OrderDetails;
import dev.privacysdk.testkit.SubjectDataEraserContract;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Subject;

class OrderDataEraserTest extends SubjectDataEraserContract {
    private final TestDatabase database = new TestDatabase();

    @Override
    protected SubjectDataEraser eraser() {
        return new OrderData(database.client());
    }

    @Override
    protected Subject person(int number) {
        return Subject.of("customer", "p" + number);
    }

    @Override
    protected DataCategory category() {
        return DataCategory.of(OrderDetails.class);
    }

    @Override
    protected void store(Subject person, int records) {
        for (int i = 0; i < records; i++) {
            database.client()
                    .sql("INSERT INTO purchase (number, customer, item, cents, placed_at)"
                            + " VALUES (nextval('order_number'), ?, ?, 100, CURRENT_TIMESTAMP)")
                    .params(person.id(), "record " + i)
                    .update();
        }
    }

    @Override
    protected long left(Subject person) {
        return database.rows("purchase", person.id());
    }

    /** One statement removes everything, so it fails before anything is gone. */
    @Override
    protected void failAfter(int removed) {
        database.failOnce();
    }
}
