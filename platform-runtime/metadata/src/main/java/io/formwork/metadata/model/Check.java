package io.formwork.metadata.model;

import io.formwork.metadata.expression.Expression;
import java.util.Optional;

/**
 * A rule that a record must satisfy to be saved.
 *
 * @param when the records it speaks of; all when empty
 * @param require what must hold
 * @param field the field beside which the message is shown, when there is one
 */
public record Check(
    String name,
    Optional<Expression> when,
    Expression require,
    Label message,
    Optional<String> field) {}
