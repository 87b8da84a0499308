/** Why something cannot be done, beside the place where it would be done. */
@NullMarked
package io.formwork.ui.why;

import org.jspecify.annotations.NullMarked;
