/** Boards: states side by side, where a card moves by a transition and in no other way. */
@NullMarked
package io.formwork.ui.board;

import org.jspecify.annotations.NullMarked;
