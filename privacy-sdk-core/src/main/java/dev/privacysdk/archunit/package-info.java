/**
 * Rules that an application runs on itself when it is built, so that marks and code agree before anything runs.
 *
 * <p>May know marks, vocabulary and policy, and the optional library ArchUnit, which lives in no other package.
 *
 * <p>Decided: read class files only, no class of the application is loaded; resolve a mark against the class whose
 * instances are called, over all its supertypes, as it is done at run time; a rule that finds nothing to judge fails,
 * because marks that have vanished look just like that; every sentence names the element and the remedy.
 */
@NullMarked
package dev.privacysdk.archunit;

import org.jspecify.annotations.NullMarked;
