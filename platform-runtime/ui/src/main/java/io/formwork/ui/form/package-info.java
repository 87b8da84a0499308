/**
 * Forms: a screen tree with what is typed into it, and the dialog that asks before a transition.
 */
@NullMarked
package io.formwork.ui.form;

import org.jspecify.annotations.NullMarked;
