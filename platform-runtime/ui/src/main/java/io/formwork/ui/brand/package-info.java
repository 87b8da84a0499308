/** Colours: the accent of an application, made readable in light and dark. */
@NullMarked
package io.formwork.ui.brand;

import org.jspecify.annotations.NullMarked;
