package dev.privacysdk.spring.logging;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.slf4j.LoggerFactory;

/** What Hibernate logs of parameters, and a database of rows it refuses. */
final class DataExits {
    private DataExits() {}

    /** A row of a table. */
    @Entity(name = "guest")
    static class Guest {
        @Id
        String mail = "";
    }

    /** Hibernate writes the values that it binds, at TRACE. */
    static void hibernate(String mail) {
        Configuration configuration = new Configuration().addAnnotatedClass(Guest.class);
        configuration.setProperty("hibernate.connection.url", "jdbc:h2:mem:guests");
        configuration.setProperty("hibernate.hbm2ddl.auto", "create");
        try (SessionFactory sessions = configuration.buildSessionFactory()) {
            sessions.inTransaction(session -> {
                Guest guest = new Guest();
                guest.mail = mail;
                session.persist(guest);
            });
        }
    }

    /** A database says which row is there already. */
    static void refusal(String mail) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:refusals")) {
            connection.createStatement().execute("create table guest (mail varchar primary key)");
            String insert = "insert into guest values ('" + mail + "')";
            connection.createStatement().execute(insert);
            try {
                connection.createStatement().execute(insert);
            } catch (SQLException refused) {
                LoggerFactory.getLogger("shop.Guests").error("the row was refused", refused);
            }
        }
    }
}
