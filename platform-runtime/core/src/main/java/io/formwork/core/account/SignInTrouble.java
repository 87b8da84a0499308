package io.formwork.core.account;

import io.formwork.core.message.Message;

/**
 * Why somebody was refused whose password may be right.
 *
 * @param passing whether the same may succeed a little later
 */
public record SignInTrouble(Message reason, boolean passing) {}
