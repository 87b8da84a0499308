/** Tables of expressions and what they come to, over the names of a small help desk. */
@NullMarked
package io.formwork.metadata.expression;

import org.jspecify.annotations.NullMarked;
