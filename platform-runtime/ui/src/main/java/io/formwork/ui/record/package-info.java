/** The page of a record: its fields, what may be done with it, and what happened to it. */
@NullMarked
package io.formwork.ui.record;

import org.jspecify.annotations.NullMarked;
