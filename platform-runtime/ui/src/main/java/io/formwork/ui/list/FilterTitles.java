package io.formwork.ui.list;

import io.formwork.core.screen.ListScreen;
import io.formwork.metadata.model.FieldType;
import io.formwork.ui.list.FilterBar.Option;
import io.formwork.ui.visit.Visit;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is set in a filter, as people read it. */
record FilterTitles(Visit visit, FilterOptions options) {

  private static final Pattern COUNTED = Pattern.compile("(last|next)_([1-9][0-9]{0,3})_days");

  String of(ListScreen.Column column, String written) {
    return switch (column.path().field().type()) {
      case FieldType.Choice type -> among(options.choices(type.choices()), written);
      case FieldType.ChoiceSet type -> among(options.choices(type.choices()), written);
      case FieldType.State type -> among(options.states(type), written);
      case FieldType.Roles ignored -> among(options.roles(), written);
      case FieldType.Flag ignored -> among(options.flags(), written);
      case FieldType.Reference type -> all(options.chosenRecords(type.object(), written));
      case FieldType.References type -> all(options.chosenRecords(type.object(), written));
      case FieldType.Day ignored -> days(written);
      case FieldType.Moment ignored -> days(written);
      case FieldType.Tags ignored -> among(List.of(), written);
      default -> options.typed(written).title();
    };
  }

  private String among(List<Option> known, String written) {
    return all(
        FilterWords.of(written).stream()
            .map(word ->
                known.stream()
                    .filter(option -> option.written().equals(word))
                    .findFirst()
                    .orElseGet(() -> options.special(word)))
            .toList());
  }

  /** How many that nobody may name are told too. */
  private static String all(List<Option> chosen) {
    return chosen.isEmpty()
        ? "…"
        : chosen.stream().map(Option::title).collect(Collectors.joining(", "));
  }

  /** Days by their word, or from and to, such as {@code 1 мар. – 31 мар.} */
  String days(String written) {
    return Stream.concat(options.days().stream(), counted(written).stream())
        .filter(option -> option.written().equals(written))
        .findFirst()
        .map(Option::title)
        .orElseGet(() -> bounds(written));
  }

  private static Optional<Option> counted(String written) {
    Matcher word = COUNTED.matcher(written);
    return word.matches()
        ? Optional.of(FilterOptions.counted(word.group(1), Integer.parseInt(word.group(2))))
        : Optional.empty();
  }

  private String bounds(String written) {
    try {
      var period = FilterValues.of(visit).period(written);
      DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM yyyy", visit.locale());
      String first = period.from().map(day::format).orElse("…");
      String last = period.until().map(until -> day.format(until.minusDays(1))).orElse("…");
      return first.equals(last) ? first : first + " – " + last;
    } catch (DateTimeException unreadable) {
      return options.special(written).title();
    }
  }
}
