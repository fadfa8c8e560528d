package dev.privacysdk.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database of a test, and what somebody with all rights does in it. */
interface TestDatabase extends AutoCloseable {
    DataSource source();

    /** The same data, after everything that was open was closed. */
    DataSource reopened();

    @Override
    void close();

    default int update(String sql, @Nullable Object... values) {
        try (Connection connection = source().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    default List<String> texts(String sql) {
        List<String> found = new ArrayList<>();
        try (Connection connection = source().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    default long number(String sql) {
        return Long.parseLong(texts(sql).get(0));
    }
}
