/**
 * What people read about the format, made of the very descriptors that the reader holds them to: a
 * page for every kind of definition, and what expressions know where.
 */
@NullMarked
package io.formwork.metadata.reference;

import org.jspecify.annotations.NullMarked;
