/**
 * Values that have rules of their own wherever they are written: addresses, telephone numbers,
 * times of day, JSON. Each is read from what a person or a program wrote, and comes out in one way
 * of writing.
 */
@NullMarked
package io.formwork.metadata.value;

import org.jspecify.annotations.NullMarked;
