/** Whether rights that drift are told. */
@NullMarked
package io.formwork.launcher.access;

import org.jspecify.annotations.NullMarked;
