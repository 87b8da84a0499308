/**
 * Telling other programs what happened to records: what a webhook says, with whose rights, and how
 * administrators see and steer it.
 */
@NullMarked
package io.formwork.core.webhook;

import org.jspecify.annotations.NullMarked;
