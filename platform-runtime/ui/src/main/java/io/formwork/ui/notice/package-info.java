/** Short words to a person about what was done, or why it was not. */
@NullMarked
package io.formwork.ui.notice;

import org.jspecify.annotations.NullMarked;
