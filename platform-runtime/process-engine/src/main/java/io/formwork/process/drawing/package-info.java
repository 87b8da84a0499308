/**
 * A drawing as a running process sees it: what waits, what happens when, and the plain form of it
 * that the engine is given. Whatever else a modeller writes into the file stays outside.
 */
@NullMarked
package io.formwork.process.drawing;

import org.jspecify.annotations.NullMarked;
