/**
 * What is told to the author of a definition, and where it stands. A user's mistake is a
 * diagnostic, collected and returned; an exception is a bug of ours.
 */
@NullMarked
package io.formwork.metadata.diagnostic;

import org.jspecify.annotations.NullMarked;
