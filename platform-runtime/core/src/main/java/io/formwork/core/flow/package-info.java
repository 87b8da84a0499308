/**
 * Processes at work: records start and move them, and they ask for tasks, assignments and writes in
 * return.
 */
@NullMarked
package io.formwork.core.flow;

import org.jspecify.annotations.NullMarked;
