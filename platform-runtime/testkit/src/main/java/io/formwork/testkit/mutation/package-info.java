/**
 * Definitions damaged on purpose: every way of writing them wrong that a slip, an editor or ill
 * will brings about, each with the place at which it must be told. And every way of writing them
 * otherwise that means the same and must not be told at all.
 */
@NullMarked
package io.formwork.testkit.mutation;

import org.jspecify.annotations.NullMarked;
