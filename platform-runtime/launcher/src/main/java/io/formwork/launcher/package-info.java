/**
 * The `formwork` command: starts the database and the server, and does without a server what needs
 * none.
 */
@NullMarked
package io.formwork.launcher;

import org.jspecify.annotations.NullMarked;
