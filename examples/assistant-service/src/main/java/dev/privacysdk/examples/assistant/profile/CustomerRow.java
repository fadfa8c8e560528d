package dev.privacysdk.examples.assistant.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowMapper;

/** How a row becomes a record. */
final class CustomerRow implements RowMapper<Customer> {
    @Override
    public Customer mapRow(ResultSet row, int number) throws SQLException {
        return new Customer(
                row.getString("id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("address"),
                row.getString("card_token"),
                row.getString("plan"),
                row.getString("language"));
    }
}
