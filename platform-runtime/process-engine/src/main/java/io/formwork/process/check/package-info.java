/**
 * What keeps a drawing from running: parts that the engine does not know, and flows that lead
 * nowhere. The structure of the file and its binding are checked where the model is made.
 */
@NullMarked
package io.formwork.process.check;

import org.jspecify.annotations.NullMarked;
