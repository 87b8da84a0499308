/** Definitions on their way in and out: packed files, plans and releases as JSON. */
@NullMarked
package io.formwork.rest.release;

import org.jspecify.annotations.NullMarked;
