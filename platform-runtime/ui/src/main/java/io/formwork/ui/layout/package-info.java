/** The frame around every page: header, menu, what is new, what one prefers. */
@NullMarked
package io.formwork.ui.layout;

import org.jspecify.annotations.NullMarked;
