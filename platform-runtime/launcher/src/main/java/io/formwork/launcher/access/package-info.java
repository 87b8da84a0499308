/** {@code formwork access}: who may do what, and whether it is what was last agreed on. */
@NullMarked
package io.formwork.launcher.access;

import org.jspecify.annotations.NullMarked;
