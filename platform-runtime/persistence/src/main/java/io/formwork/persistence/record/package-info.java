/**
 * Single records: read, locked and written through Hibernate over the generated classes, with
 * optimistic locking; and the numbers they bear.
 */
@NullMarked
package io.formwork.persistence.record;

import org.jspecify.annotations.NullMarked;
