/**
 * Processes as core knows them: an engine to be driven, what the engine asks back, and the stores
 * it keeps its state in.
 */
@NullMarked
package io.formwork.core.process;

import org.jspecify.annotations.NullMarked;
