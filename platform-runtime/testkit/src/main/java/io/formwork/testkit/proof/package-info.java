/**
 * Proof that no channel tells what a person may not see and none keeps back what they may: a
 * referee of its own says from the definitions and the rows what each person sees, a world is
 * filled with values that stand nowhere else, and everything that is answered is held against both.
 */
@NullMarked
package io.formwork.testkit.proof;

import org.jspecify.annotations.NullMarked;
