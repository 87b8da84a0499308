/** Starts other programs so that no signal and no crash of ours leaves them behind. */
@NullMarked
package io.formwork.launcher.process;

import org.jspecify.annotations.NullMarked;
