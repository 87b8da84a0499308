/**
 * The commands that change applications while they run: plan, publish, releases, rollback, export;
 * with a running server, or with the database alone.
 */
@NullMarked
package io.formwork.launcher.release;

import org.jspecify.annotations.NullMarked;
