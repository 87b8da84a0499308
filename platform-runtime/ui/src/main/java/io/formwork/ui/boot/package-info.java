/** Ties Vaadin to the server: beans, the first page of HTML, what happens when something fails. */
@NullMarked
package io.formwork.ui.boot;

import org.jspecify.annotations.NullMarked;
