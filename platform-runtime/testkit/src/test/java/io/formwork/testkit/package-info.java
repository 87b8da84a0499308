/** Plays everything that ships. */
@NullMarked
package io.formwork.testkit;

import org.jspecify.annotations.NullMarked;
