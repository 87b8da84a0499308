/**
 * What administrators see of the application itself: its releases, publishing definitions, choices.
 * Addresses begin with {@code set-up}, which no name of a view or object can be.
 */
@NullMarked
package io.formwork.ui.configuration;

import org.jspecify.annotations.NullMarked;
