/**
 * What a record is in memory: a reference, values without nulls, and changes to them. Everybody in
 * core speaks in these.
 */
@NullMarked
package io.formwork.core.record;

import org.jspecify.annotations.NullMarked;
