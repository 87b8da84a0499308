package io.formwork.core.screen;

import java.util.stream.Collectors;

/** Screen trees as text, for golden files. */
final class ScreenText {

  private ScreenText() {}

  static String of(MenuScreen menu) {
    String items =
        menu.items().stream()
            .map(item -> "  " + item.view() + " (" + item.kind() + "): " + item.title() + "\n")
            .collect(Collectors.joining());
    return "menu, starts at " + menu.start().orElse("-") + "\n" + items;
  }

  static String of(ListScreen list) {
    return "list "
        + list.title()
        + list.actions().stream()
            .sorted()
            .map(action -> " [" + action.word() + "]")
            .collect(Collectors.joining())
        + "\n  columns: "
        + list.columns().stream().map(ListScreen.Column::title).collect(Collectors.joining(" | "))
        + "\n  filters: "
        + list.filters().stream().map(ListScreen.Column::title).collect(Collectors.joining(" | "))
        + "\n";
  }

  static String of(BoardScreen board) {
    return "board "
        + board.title()
        + "\n  lanes: "
        + board.lanes().stream().map(BoardScreen.Lane::title).collect(Collectors.joining(" | "))
        + "\n";
  }

  /** Boxes stand in brackets, with a star when they must be filled in. */
  static String of(FormScreen form) {
    StringBuilder text = new StringBuilder("form " + form.title() + "\n");
    for (FormScreen.Section section : form.sections()) {
      text.append("  ").append(section.title().orElse("-")).append('\n');
      section
          .rows()
          .forEach(row ->
              text.append("    ")
                  .append(row.stream().map(ScreenText::of).collect(Collectors.joining(" | ")))
                  .append('\n'));
    }
    return form.panels().isEmpty()
        ? text.toString()
        : text + "  panels: " + String.join(", ", form.panels()) + "\n";
  }

  private static String of(FormScreen.Input input) {
    String value = input.name().or(() -> input.value().map(Object::toString)).orElse("");
    if (!input.editable()) {
      return value.isEmpty() ? input.title() : input.title() + ": " + value;
    }
    return "["
        + input.title()
        + (input.required() ? "*" : "")
        + (value.isEmpty() ? "" : ": ")
        + value
        + "]";
  }
}
