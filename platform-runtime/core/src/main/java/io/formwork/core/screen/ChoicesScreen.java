package io.formwork.core.screen;

import java.util.List;
import java.util.Locale;

/**
 * The choices of an application as an administrator edits them.
 *
 * @param languages in which titles are written, the application's own first
 */
public record ChoicesScreen(List<Item> items, List<Locale> languages) {

  public ChoicesScreen {
    items = List.copyOf(items);
    languages = List.copyOf(languages);
  }

  /**
   * One list of values.
   *
   * @param uses the fields that offer it: {@code Обращение: Категория}
   */
  public record Item(String name, String title, boolean ranked, int values, List<String> uses) {
    public Item {
      uses = List.copyOf(uses);
    }
  }
}
