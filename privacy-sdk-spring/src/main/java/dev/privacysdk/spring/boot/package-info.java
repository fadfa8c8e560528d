/**
 * Everything switched on by being on the class path: auto-configuration, properties, and what is said when a start fails.
 *
 * <p>The only package that sees all others.
 *
 * <p>Decided: whatever can be found out without making a bean is found out before the first bean is made, and everything is
 * told at once. The ledger is opened before the application's own beans are made. No ledger is chosen silently. A bean that
 * the application offers takes the place of ours.
 */
@NullMarked
package dev.privacysdk.spring.boot;

import org.jspecify.annotations.NullMarked;
