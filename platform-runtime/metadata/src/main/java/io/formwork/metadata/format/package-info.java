/**
 * Puts the keys of definitions in the order of their descriptors. Stretches of the text are moved
 * as they stand; nothing is written anew, so quotes, line ends and comments stay what they were.
 */
@NullMarked
package io.formwork.metadata.format;

import org.jspecify.annotations.NullMarked;
