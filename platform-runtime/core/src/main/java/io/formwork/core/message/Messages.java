package io.formwork.core.message;

import io.formwork.metadata.model.Label;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Renders {@link Message}s in a person's language; Russian where there is no other. */
public final class Messages {

  private static final String BUNDLE = "io.formwork.core.messages";

  /** What plans say of differences, by the beginning of its keys. */
  private static final String OF_PLANS = "plan.";

  private static final String BUNDLE_OF_PLANS = "io.formwork.core.plan";

  private Messages() {}

  public static String in(Locale locale, Message message) {
    return switch (message) {
      case Message.Declared declared -> declared.label().in(locale);
      case Message.Known known -> known(locale, known);
    };
  }

  /** The same in Russian and English, to be kept. */
  public static Label label(Message message) {
    return new Label(
        in(Locale.of("ru"), message),
        Map.of(Locale.ENGLISH.getLanguage(), in(Locale.ENGLISH, message)));
  }

  /** All reasons of a refusal, one after another. */
  public static String in(Locale locale, Refusal refusal) {
    return refusal.problems().stream()
        .map(problem -> in(locale, problem.message()))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String known(Locale locale, Message.Known known) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            known.key().startsWith(OF_PLANS) ? BUNDLE_OF_PLANS : BUNDLE,
            locale,
            Messages.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Object[] arguments =
        known.arguments().stream().map(argument -> argument(locale, argument)).toArray();
    return new MessageFormat(bundle.getString(known.key()), locale).format(arguments);
  }

  private static Object argument(Locale locale, Object argument) {
    return switch (argument) {
      case Label label -> label.in(locale);
      case Message message -> in(locale, message);
      case LocalDate day -> DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
      case List<?> several ->
          several.stream()
              .map(one -> argument(locale, one).toString())
              .collect(Collectors.joining(", "));
      default -> argument;
    };
  }
}
