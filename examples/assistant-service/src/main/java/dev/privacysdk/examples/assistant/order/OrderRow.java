package dev.privacysdk.examples.assistant.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.RowMapper;

/** How a row becomes a record. */
final class OrderRow implements RowMapper<Order> {
    @Override
    public Order mapRow(ResultSet row, int number) throws SQLException {
        return new Order(
                row.getString("customer"),
                row.getString("number"),
                row.getString("item"),
                row.getInt("cents"),
                row.getString("ship_to"),
                row.getObject("placed_at", OffsetDateTime.class).toInstant());
    }
}
