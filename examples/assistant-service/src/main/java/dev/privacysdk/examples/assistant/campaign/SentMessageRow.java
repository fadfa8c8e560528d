package dev.privacysdk.examples.assistant.campaign;

import dev.privacysdk.annotation.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.RowMapper;

/** How a row becomes a record. */
final class SentMessageRow implements RowMapper<SentMessage> {
    @Override
    public SentMessage mapRow(ResultSet row, int number) throws SQLException {
        return new SentMessage(
                row.getString("customer"),
                Channel.valueOf(row.getString("channel")),
                row.getString("salutation"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("title"),
                row.getString("headers"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
