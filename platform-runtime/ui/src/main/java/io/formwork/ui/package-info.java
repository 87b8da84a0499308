/** Turns the screen trees of core into Vaadin components. The only module that knows Vaadin. */
@NullMarked
package io.formwork.ui;

import org.jspecify.annotations.NullMarked;
