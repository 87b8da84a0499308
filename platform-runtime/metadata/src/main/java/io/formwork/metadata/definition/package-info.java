/**
 * What may be written: every kind of definition described once, by its keys and their shapes.
 * Reading validates against these descriptors, and the reference of the format is printed from
 * them.
 */
@NullMarked
package io.formwork.metadata.definition;

import org.jspecify.annotations.NullMarked;
