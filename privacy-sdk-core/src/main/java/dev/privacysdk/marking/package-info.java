/**
 * What the marks on a class or method say, read once and kept.
 *
 * <p>May know the marks and the vocabulary; knows no policy and no person's data beyond the ids it is asked for.
 *
 * <p>Decided: an element that also bears a category is data, not a deed. A method is read against the class it is called
 * on, over every supertype. A method's own word beats a class's; the word of the more specific type beats the other's; two
 * unrelated parents that disagree are refused. A class's word reaches its subclasses whole, an interface's word the
 * methods of that interface, and of an interface without methods everything that its classes do. A word is one step away,
 * never two.
 */
@NullMarked
package dev.privacysdk.marking;

import org.jspecify.annotations.NullMarked;
