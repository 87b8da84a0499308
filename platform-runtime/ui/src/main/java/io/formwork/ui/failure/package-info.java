/** Pages for what cannot be shown: nothing there, no right to it, a failure with its number. */
@NullMarked
package io.formwork.ui.failure;

import org.jspecify.annotations.NullMarked;
