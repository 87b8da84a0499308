/**
 * A folder of definitions that somebody edits while the platform serves: each save is planned and
 * published, or told to be wrong.
 */
@NullMarked
package io.formwork.assembly.watch;

import org.jspecify.annotations.NullMarked;
