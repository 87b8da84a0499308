package io.formwork.ui.list;

import static io.formwork.ui.text.Texts.text;

import io.formwork.core.query.ListRequest;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.ui.list.FilterBar.Option;
import io.formwork.ui.visit.Visit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What there is to choose from in the filters of a list. */
record FilterOptions(Visit visit, String object) {

  private static final int MOST = 500;

  List<Option> choices(String list) {
    return Objects.requireNonNull(visit.model().choices().get(list)).values().values().stream()
        .map(value -> new Option(value.name(), visit.say(value.title())))
        .toList();
  }

  List<Option> states(FieldType.State type) {
    return visit.model().object(type.object()).lifecycle().stream()
        .flatMap(lifecycle -> lifecycle.states().values().stream())
        .map(state -> new Option(state.name(), visit.say(state.title())))
        .toList();
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

  /** The records that may be seen, by name. */
  List<Option> records(String target) {
    ListRequest all =
        new ListRequest(
            target, List.of(), Optional.empty(), List.of(), List.of(), Optional.empty(), 0, MOST);
    return visit.application().query().list(visit.actor(), all).rows().stream()
        .map(row -> new Option(Long.toString(row.id()), row.display()))
        .sorted(Comparator.comparing(Option::title))
        .toList();
  }
}
