/** What a command prints, in colour where somebody looks at it, and what it asks. */
@NullMarked
package io.formwork.launcher.terminal;

import org.jspecify.annotations.NullMarked;
