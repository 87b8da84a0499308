/**
 * Expressions over records: what a path means to a record, its relations, the actor and the record
 * before the change.
 */
@NullMarked
package io.formwork.core.evaluate;

import org.jspecify.annotations.NullMarked;
