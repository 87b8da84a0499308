/**
 * Instances at work: one run is one call of the engine on one instance, and everything that jBPM
 * asks for while it lasts is answered by that run. Between runs nothing of an instance is in
 * memory.
 */
@NullMarked
package io.formwork.process.instance;

import org.jspecify.annotations.NullMarked;
