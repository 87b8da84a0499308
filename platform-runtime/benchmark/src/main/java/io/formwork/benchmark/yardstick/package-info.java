/**
 * What a developer would write by hand for one list: the measure that the platform's own list is
 * held against. Runs in the same server, behind the same sign-in.
 */
@NullMarked
package io.formwork.benchmark.yardstick;

import org.jspecify.annotations.NullMarked;
