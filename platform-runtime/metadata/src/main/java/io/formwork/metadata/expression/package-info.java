/**
 * The one expression language of the definitions: CEL in, our own sealed tree out. Evaluation, SQL
 * and explanations read the tree, so CEL itself stays behind this door.
 */
@NullMarked
package io.formwork.metadata.expression;

import org.jspecify.annotations.NullMarked;
