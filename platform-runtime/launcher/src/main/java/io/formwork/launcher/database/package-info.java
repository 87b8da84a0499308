/**
 * The database of a run: an embedded PostgreSQL with a lasting folder, or one of the user's own.
 * Both are checked for what Formwork needs of them before anything is written.
 */
@NullMarked
package io.formwork.launcher.database;

import org.jspecify.annotations.NullMarked;
