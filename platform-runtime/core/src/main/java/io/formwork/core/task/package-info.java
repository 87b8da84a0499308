/** Tasks that a process gives to people. */
@NullMarked
package io.formwork.core.task;

import org.jspecify.annotations.NullMarked;
