/**
 * Proof that an expression answers the same in memory and in SQL, whatever it is: expressions made
 * at random are asked of records made at random, in both ways, and every answer is compared.
 */
@NullMarked
package io.formwork.testkit.answers;

import org.jspecify.annotations.NullMarked;
