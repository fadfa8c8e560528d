/** A small shop whose rows are entities of Hibernate, kept by repositories of Spring Data. */
@NullMarked
package dev.privacysdk.spring.data.shop;

import org.jspecify.annotations.NullMarked;
