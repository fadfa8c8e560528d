/**
 * The ledger and the audit book in a database, over plain JDBC.
 *
 * <p>May know vocabulary, ledger, audit and rights, and {@code java.sql}; knows H2 and PostgreSQL by name and refuses others.
 *
 * <p>Decided: own connections, never the caller's transaction, because a withdrawal must not be rolled back with an order;
 * the lock on one row makes one order, and unique constraints stand behind it; what a person said is encrypted under a key
 * of that person, so that forgetting is deleting one row and the chain of hashes stays whole; a level of durability is read
 * from the database's own settings and never assumed; instants are numbers, because time zones of a session are not ours.
 */
@NullMarked
package dev.privacysdk.jdbc;

import org.jspecify.annotations.NullMarked;
