package io.formwork.ui.form;

import io.formwork.core.query.Named;
import io.formwork.core.screen.FormScreen;
import io.formwork.metadata.model.Field;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody has typed into a form and not saved, to go on with in a form that a new release has
 * drawn anew.
 *
 * @param words by the names of fields
 */
public record Typing(Map<String, Word> words) {

  public static final Typing NOTHING = new Typing(Map.of());

  public Typing {
    words = Map.copyOf(words);
  }

  /** What stands in a box, for which field it was typed, and what chosen records are called. */
  public record Word(Field field, Editor.Typed typed, List<Named> named) {}

  /** The input with what was typed for it; empty when nothing was, or it is of another type now. */
  Optional<FormScreen.Input> into(FormScreen.Input input) {
    return Optional.ofNullable(words.get(input.field().name()))
        .filter(word -> fits(word, input))
        .map(word ->
            switch (word.typed()) {
              case Editor.Typed.Value value ->
                  input.holding(Optional.of(value.value()), word.named());
              case Editor.Typed.Nothing ignored -> input.holding(Optional.empty(), List.of());
              case Editor.Typed.Wrong ignored -> input;
            });
  }

  private static boolean fits(Word word, FormScreen.Input input) {
    return word.field().type().getClass().equals(input.field().type().getClass());
  }

  /** The titles of the fields that were typed into and are not in that form any more. */
  public List<String> lost(Visit visit, FormScreen screen) {
    return words.values().stream()
        .filter(word ->
            screen.editable().stream()
                .noneMatch(
                    input -> input.field().name().equals(word.field().name()) && fits(word, input)))
        .map(word -> visit.say(word.field().title()))
        .toList();
  }
}
