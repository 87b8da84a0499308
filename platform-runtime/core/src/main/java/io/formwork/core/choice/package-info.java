/**
 * Choices that an administrator edits in the application: what is wanted becomes an overlay of
 * definitions, which is planned and published like any other.
 */
@NullMarked
package io.formwork.core.choice;

import org.jspecify.annotations.NullMarked;
