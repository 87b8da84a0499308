package io.formwork.ui.list;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.data.provider.DataProvider;
import io.formwork.core.dashboard.RelativeDays;
import io.formwork.core.query.Named;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.ui.list.FilterBar.Option;
import io.formwork.ui.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What there is to choose from in the filters of a list. */
record FilterOptions(Visit visit, String object) {

  private static final int MOST = 500;
  private static final List<Integer> COUNTED = List.of(7, 14, 30, 90);

  List<Option> choices(String list) {
    return Objects.requireNonNull(visit.model().choices().get(list)).values().values().stream()
        .map(value -> new Option(value.name(), visit.say(value.title())))
        .toList();
  }

  /** Open and closed before the states themselves. */
  List<Option> states(FieldType.State type) {
    Stream<Option> kinds = Stream.of(FilterWords.OPEN, FilterWords.CLOSED).map(this::special);
    Stream<Option> states =
        visit.model().object(type.object()).lifecycle().stream()
            .flatMap(lifecycle -> lifecycle.states().values().stream())
            .map(state -> new Option(state.name(), visit.say(state.title())));
    return Stream.concat(kinds, states).toList();
  }

  List<Option> roles() {
    return visit.model().roles().values().stream()
        .map(role -> new Option(role.name(), visit.say(role.title())))
        .toList();
  }

  List<Option> flags() {
    return List.of(new Option("true", text("yes")), new Option("false", text("no")));
  }

  /** The tags that may be seen, the most used first. */
  List<Option> tags(FieldPath path) {
    return visit.application().query().tags(visit.actor(), object, path, "", MOST).stream()
        .map(tag -> new Option(tag, tag))
        .toList();
  }

  /** Days by how they lie to today, and what is late or still to come. */
  List<Option> days() {
    List<Option> days = new ArrayList<>();
    Stream.of(FilterWords.OVERDUE, FilterWords.AHEAD).map(this::special).forEach(days::add);
    RelativeDays.WORDS.forEach(word -> days.add(new Option(word, text("period." + word))));
    COUNTED.forEach(count -> days.add(counted("last", count)));
    COUNTED.forEach(count -> days.add(counted("next", count)));
    return days;
  }

  static Option counted(String side, int count) {
    return new Option(
        "%s_%d_days".formatted(side, count), text("filter.days." + side, Integer.toString(count)));
  }

  /** Of what was typed only nothing and something are words; a text may say all others. */
  Option typed(String written) {
    return Set.of(FilterWords.EMPTY, FilterWords.FILLED).contains(written)
        ? special(written)
        : new Option(written, written);
  }

  /** What is no value: not filled in, none of the chosen, all of them. */
  List<Option> modes(boolean several) {
    Stream<String> modes =
        several
            ? Stream.of(
                FilterWords.EVERY, FilterWords.NONE_OF, FilterWords.EMPTY, FilterWords.FILLED)
            : Stream.of(FilterWords.NONE_OF, FilterWords.EMPTY, FilterWords.FILLED);
    return modes.map(this::special).toList();
  }

  /** Found as they are typed; whoever looks, and their unit, before all others. */
  DataProvider<Option, String> records(String target, boolean several) {
    return DataProvider.fromFilteringCallbacks(
        asked ->
            offered(target, several, asked.getFilter().orElse(""))
                .skip(asked.getOffset())
                .limit(asked.getLimit()),
        asked -> (int) offered(target, several, asked.getFilter().orElse("")).count());
  }

  private Stream<Option> offered(String target, boolean several, String typed) {
    Stream<Option> mine =
        switch (target) {
          case ObjectType.USER -> Stream.of(special(FilterWords.ME));
          case ObjectType.UNIT -> Stream.of(special(FilterWords.MY_UNITS));
          default -> Stream.empty();
        };
    Stream<Option> fixed =
        Stream.concat(mine, modes(several).stream())
            .filter(option -> option.title().toLowerCase(visit.locale()).contains(typed.strip()));
    return Stream.concat(
        fixed,
        visit.application().query().named(visit.actor(), target, typed, MOST).stream()
            .map(FilterOptions::option));
  }

  /** Those that were chosen, as far as they may be read. */
  List<Option> chosenRecords(String target, String written) {
    List<String> words = FilterWords.of(written);
    List<Long> ids =
        words.stream().filter(word -> word.matches("[0-9]{1,18}")).map(Long::valueOf).toList();
    Stream<Option> records =
        visit.application().query().named(visit.actor(), target, ids).stream()
            .map(FilterOptions::option);
    Stream<Option> fixed =
        words.stream().filter(word -> !word.matches("[0-9]{1,18}")).map(this::special);
    return Stream.concat(fixed, records).toList();
  }

  private static Option option(Named record) {
    return new Option(Long.toString(record.id()), record.name());
  }

  /** A word that is no value, as people read it. */
  Option special(String word) {
    String title =
        switch (word) {
          case FilterWords.EMPTY -> text("filter.empty");
          case FilterWords.FILLED -> text("filter.filled");
          case FilterWords.NONE_OF -> text("filter.none_of");
          case FilterWords.EVERY -> text("filter.every");
          case FilterWords.ME -> text("filter.me");
          case FilterWords.MY_UNITS -> text("filter.my_units");
          case FilterWords.OPEN -> text("filter.open");
          case FilterWords.CLOSED -> text("filter.closed");
          case FilterWords.OVERDUE -> text("filter.overdue");
          case FilterWords.AHEAD -> text("filter.ahead");
          default -> word;
        };
    return new Option(word, title);
  }
}
