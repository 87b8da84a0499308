package io.formwork.metadata.resolve;

import io.formwork.metadata.diagnostic.Note;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.expression.Environment;

/**
 * An expression stands here, or a text with expressions in braces.
 *
 * @param environment what is known in it
 */
public record ExpressionNote(Span span, Environment environment) implements Note {}
