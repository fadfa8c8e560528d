package dev.privacysdk.jdbc;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** Data sources that can do nothing but give connections. */
final class Sources {
    private Sources() {}

    static DataSource of(Callable<Connection> connections) {
        return (DataSource) Proxy.newProxyInstance(
                Sources.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection") && method.getParameterCount() == 0) {
                        return connections.call();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
