/**
 * Plays the scenarios of applications on a real PostgreSQL, without a server. Each begins with a
 * database of its own, copied from a template that holds its seeds.
 */
@NullMarked
package io.formwork.testkit.scenario;

import org.jspecify.annotations.NullMarked;
