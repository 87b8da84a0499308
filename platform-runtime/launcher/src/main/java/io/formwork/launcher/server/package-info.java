/**
 * The server of a run: a folder of its own for what it writes, the process, and the wait until it
 * serves.
 */
@NullMarked
package io.formwork.launcher.server;

import org.jspecify.annotations.NullMarked;
