/**
 * Values between people and the model: read from what was typed or sent, checked against their
 * field, and shown again.
 */
@NullMarked
package io.formwork.core.value;

import org.jspecify.annotations.NullMarked;
