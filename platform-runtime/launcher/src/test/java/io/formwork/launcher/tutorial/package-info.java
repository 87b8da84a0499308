/**
 * Does what docs/tutorial.md tells its readers to do, and compares what happens with what it says.
 */
@NullMarked
package io.formwork.launcher.tutorial;

import org.jspecify.annotations.NullMarked;
