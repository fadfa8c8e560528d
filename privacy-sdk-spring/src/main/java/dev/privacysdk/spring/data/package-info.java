/**
 * What Spring Data and Hibernate put around the rows of a repository, opened for the minimizer.
 *
 * <p>May know core.
 *
 * <p>Decided: a page with less in it keeps the position and the total that the query found, so the total still counts those
 * who were left out; where even the number of others is personal, return a Slice or a List. A Window is refused where
 * something is left out, because its positions hold values of the rows around it.
 *
 * <p>Decided: an entity passes whole or not at all and is never written. What it leads to lazily is loaded to be looked at
 * while its session is open and the type may hold personal data; a projection or a record costs less. What nobody can load
 * any more passes unseen if it is a collection, and by its id if it stands for one row.
 */
@NullMarked
package dev.privacysdk.spring.data;

import org.jspecify.annotations.NullMarked;
