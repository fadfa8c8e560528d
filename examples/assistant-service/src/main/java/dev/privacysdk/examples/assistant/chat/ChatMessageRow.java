package dev.privacysdk.examples.assistant.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.RowMapper;

/** How a row becomes a record. */
final class ChatMessageRow implements RowMapper<ChatMessage> {
    @Override
    public ChatMessage mapRow(ResultSet row, int number) throws SQLException {
        return new ChatMessage(
                row.getLong("number"),
                row.getString("customer"),
                row.getString("question"),
                row.getString("answer"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
