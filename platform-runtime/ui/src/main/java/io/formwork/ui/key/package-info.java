/** Pages where people make, see and revoke keys for programs, of their own and for others. */
@NullMarked
package io.formwork.ui.key;

import org.jspecify.annotations.NullMarked;
