/** Who takes whose place and for how long: said, ended and remembered. */
@NullMarked
package io.formwork.ui.substitution;

import org.jspecify.annotations.NullMarked;
