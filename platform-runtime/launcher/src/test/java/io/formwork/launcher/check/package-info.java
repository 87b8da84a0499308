/** {@code formwork check} as people and programs use it. */
@NullMarked
package io.formwork.launcher.check;

import org.jspecify.annotations.NullMarked;
