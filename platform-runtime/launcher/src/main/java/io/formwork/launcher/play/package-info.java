/** Plays the scenarios of definitions on a PostgreSQL that lives for the moment of the command. */
@NullMarked
package io.formwork.launcher.play;

import org.jspecify.annotations.NullMarked;
