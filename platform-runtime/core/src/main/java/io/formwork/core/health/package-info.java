/**
 * Whether the application serves. Whoever starts the platform says so here; REST and the launcher
 * ask.
 */
@NullMarked
package io.formwork.core.health;

import org.jspecify.annotations.NullMarked;
