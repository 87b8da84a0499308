package io.formwork.launcher.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with words such as {@code $name} in it that are still to be said. */
record Template(String text) {

  private static final Pattern WORD = Pattern.compile("\\$([a-z]+)");

  /** The template in the file of that name beside this class. */
  static Template of(String file) {
    try (InputStream content = Template.class.getResourceAsStream(file)) {
      if (content == null) {
        throw new IllegalArgumentException("No template " + file);
      }
      return new Template(new String(content.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text with every word replaced by what it stands for. */
  String filled(UnaryOperator<String> words) {
    return WORD.matcher(text)
        .replaceAll((MatchResult word) -> Matcher.quoteReplacement(words.apply(word.group(1))));
  }
}
