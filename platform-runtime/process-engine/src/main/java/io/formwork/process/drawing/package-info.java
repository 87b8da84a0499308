/**
 * A BPMN drawing as data: its nodes, flows and events, and the plain form of it that the engine is
 * given. Whatever else a modeller writes into the file stays outside.
 */
@NullMarked
package io.formwork.process.drawing;

import org.jspecify.annotations.NullMarked;
