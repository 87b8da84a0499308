/**
 * What a release does to the data, the people and the work that are there: each kind of consequence
 * is a class of its own, which looks at one difference and counts in the database.
 */
@NullMarked
package io.formwork.core.plan;

import org.jspecify.annotations.NullMarked;
