/** Compares what was asked for with what the tests of the last run have shown. */
@NullMarked
package io.formwork.launcher.coverage;

import org.jspecify.annotations.NullMarked;
