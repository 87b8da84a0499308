/** Measures what a user waits for and prints the figures with their method. */
@NullMarked
package io.formwork.benchmark;

import org.jspecify.annotations.NullMarked;
