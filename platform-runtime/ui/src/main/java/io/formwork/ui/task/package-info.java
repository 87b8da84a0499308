/** Tasks: the inbox, and the form in which one is done. */
@NullMarked
package io.formwork.ui.task;

import org.jspecify.annotations.NullMarked;
