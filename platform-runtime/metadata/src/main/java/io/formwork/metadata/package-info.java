/**
 * Reads definitions and makes a checked, immutable application model of them. Everything else in
 * Formwork knows an application only through that model.
 */
@NullMarked
package io.formwork.metadata;

import org.jspecify.annotations.NullMarked;
