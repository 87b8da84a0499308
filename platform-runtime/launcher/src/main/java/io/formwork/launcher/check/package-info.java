/**
 * Reads definitions without a server and tells what is wrong with them, for people and for
 * programs.
 */
@NullMarked
package io.formwork.launcher.check;

import org.jspecify.annotations.NullMarked;
