/**
 * Processes from drawings that people could have drawn, run by the real engine. Stores in memory
 * serve where a database would add nothing.
 */
@NullMarked
package io.formwork.process;

import org.jspecify.annotations.NullMarked;
