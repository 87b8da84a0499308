package io.formwork.process.definition;

import io.formwork.metadata.expression.Expression;

/** Answers the conditions on the flows of a running instance. */
@FunctionalInterface
public interface Conditions {

  boolean hold(String instance, Expression condition);
}
