package io.formwork.metadata.model;

import io.formwork.metadata.expression.TextPattern;

/**
 * How a text must look.
 *
 * @param pattern of the whole text, in the language of {@code matches}
 * @param message what is told of a text that looks otherwise
 */
public record TextForm(String pattern, Label message) {

  public boolean fits(String text) {
    return TextPattern.compiled(pattern).matcher(text).matches();
  }
}
