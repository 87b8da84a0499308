/**
 * Questions about many records: expressions become SQL that answers as the evaluator in memory
 * does, relations become joins, lists and figures become one statement each.
 */
@NullMarked
package io.formwork.persistence.query;

import org.jspecify.annotations.NullMarked;
