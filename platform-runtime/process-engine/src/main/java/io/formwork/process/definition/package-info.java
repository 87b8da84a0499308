/**
 * A version of a process made ready to run: parsed once by jBPM, its conditions tied to our
 * expressions, its timers known by name.
 */
@NullMarked
package io.formwork.process.definition;

import org.jspecify.annotations.NullMarked;
