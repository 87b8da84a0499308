/**
 * Screens as plain trees: what of the model a person sees, in the person's language, and what may
 * be done there. What may not be seen is not in the tree; whoever draws it decides nothing.
 */
@NullMarked
package io.formwork.core.screen;

import org.jspecify.annotations.NullMarked;
