/**
 * The one way to write: policy, derive, check, store, journal, publish. Screens, REST, tasks,
 * processes and seeds are callers of it.
 */
@NullMarked
package io.formwork.core.command;

import org.jspecify.annotations.NullMarked;
