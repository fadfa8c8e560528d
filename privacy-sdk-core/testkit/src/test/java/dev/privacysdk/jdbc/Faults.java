package dev.privacysdk.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Connections that fail once where they are told to, and are counted. */
final class Faults {
    enum Fault {
        /** Nothing can be reached. */
        NO_CONNECTION,
        /** The head is locked, and the statement after that fails. */
        LATE_STATEMENT,
        /** The commit never reaches the database. */
        BEFORE_COMMIT,
        /** The database commits, and its answer gets lost. */
        AFTER_COMMIT,
        /** The database commits, and says that it did not wait for everybody. */
        COMMIT_WITH_WARNING,
        /** A statement fails, and so does the rollback. */
        STATEMENT_AND_ROLLBACK
    }

    final AtomicInteger open = new AtomicInteger();
    final AtomicInteger taken = new AtomicInteger();
    private final Deque<Fault> next = new ArrayDeque<>();
    private final boolean autoCommit;
    private int foundWithOtherAutoCommit;

    Faults(boolean autoCommit) {
        this.autoCommit = autoCommit;
    }

    void fail(Fault... faults) {
        next.addAll(List.of(faults));
    }

    int notRestored() {
        return foundWithOtherAutoCommit;
    }

    /** A data source in front of another. */
    DataSource in(DataSource source) {
        return Sources.of(() -> {
            Fault fault = next.poll();
            if (fault == Fault.NO_CONNECTION) {
                throw new SQLException("no connection");
            }
            Connection real = source.getConnection();
            real.setAutoCommit(autoCommit);
            open.incrementAndGet();
            taken.incrementAndGet();
            return connection(real, fault);
        });
    }

    private Connection connection(Connection real, Fault fault) {
        boolean[] locked = {false};
        InvocationHandler handler = (proxy, method, arguments) -> {
            String name = method.getName();
            if (name.equals("close")) {
                open.decrementAndGet();
                if (fault == null && real.getAutoCommit() != autoCommit) {
                    foundWithOtherAutoCommit++;
                }
            } else if (name.equals("prepareStatement") && locked[0] && isStatement(fault)) {
                throw new SQLException("the statement failed");
            } else if (name.equals("rollback") && fault == Fault.STATEMENT_AND_ROLLBACK) {
                throw new SQLException("the rollback failed");
            } else if (name.equals("commit") && fault == Fault.BEFORE_COMMIT) {
                real.rollback();
                throw new SQLException("the connection broke before the commit");
            } else if (name.equals("commit") && fault == Fault.AFTER_COMMIT) {
                real.commit();
                throw new SQLException("the connection broke after the commit");
            } else if (name.equals("getWarnings") && fault == Fault.COMMIT_WITH_WARNING) {
                return new SQLWarning("canceling wait for synchronous replication due to user request");
            }
            Object result = call(real, method, arguments);
            locked[0] |= result instanceof PreparedStatement && ((String) arguments[0]).contains("FOR UPDATE");
            return result;
        };
        return (Connection)
                Proxy.newProxyInstance(Faults.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    private static boolean isStatement(Fault fault) {
        return fault == Fault.LATE_STATEMENT || fault == Fault.STATEMENT_AND_ROLLBACK;
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
