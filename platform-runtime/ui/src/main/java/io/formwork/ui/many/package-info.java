/**
 * The same with many records of a list: what is wanted is tried first, told in numbers, done a few
 * at a time while the page lives on, and answered for record by record.
 */
@NullMarked
package io.formwork.ui.many;

import org.jspecify.annotations.NullMarked;
