package io.formwork.rest.problem;

import io.formwork.core.message.Messages;
import io.formwork.metadata.model.Label;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Puts sentences into the language of whoever called; Russian where there is no other. */
final class Sentences {

  private final Locale locale;
  private final ResourceBundle bundle;

  Sentences(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "io.formwork.rest.problem.messages",
            locale,
            Sentences.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String in(Sentence sentence) {
    return switch (sentence) {
      case Sentence.Own own -> formatted(own);
      case Sentence.Told told -> Messages.in(locale, told.message());
      case Sentence.Verbatim verbatim -> verbatim.text();
    };
  }

  String title(ProblemKind kind) {
    return bundle.getString(kind.titleKey());
  }

  private String formatted(Sentence.Own own) {
    Object[] arguments = own.arguments().stream().map(this::argument).toArray();
    return new MessageFormat(bundle.getString(own.key()), locale).format(arguments);
  }

  private Object argument(Object argument) {
    return switch (argument) {
      case Label label -> label.in(locale);
      case Sentence sentence -> in(sentence);
      default -> argument;
    };
  }
}
