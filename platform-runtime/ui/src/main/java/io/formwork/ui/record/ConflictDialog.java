package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.formwork.core.message.Overtaken;
import io.formwork.core.message.Overtaken.Difference;
import io.formwork.metadata.model.StateKind;
import io.formwork.ui.show.Ago;
import io.formwork.ui.show.Shows;
import io.formwork.ui.visit.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Somebody else has saved the same fields: shows for each both values, and lets the person choose
 * or go on typing. Nothing that was typed is lost either way.
 */
class ConflictDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  /** Whose value stays. */
  private enum Whose {
    MINE,
    THEIRS
  }

  private final transient Visit visit;
  private final transient RecordNames names;
  private final Map<String, RadioButtonGroup<Whose>> choices = new LinkedHashMap<>();

  /**
   * @param decided is told of which fields the others' values stay
   */
  ConflictDialog(Visit visit, Overtaken overtaken, Consumer<Set<String>> decided) {
    this.visit = visit;
    this.names = new RecordNames(visit);
    addClassName("fw-conflict");
    setWidth("min(40rem, 94vw)");
    setHeaderTitle(text("conflict.title"));
    Paragraph about = new Paragraph(text("conflict.more"));
    about.addClassName("fw-ask-about");
    add(about);
    overtaken.conflicts().forEach(difference -> add(field(difference)));
    others(overtaken).ifPresent(this::add);
    Button save = new Button(text("conflict.save"), click -> decide(decided));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.getElement().setAttribute("data-action", "decide");
    getFooter().add(new Button(text("conflict.go_on"), click -> close()), save);
  }

  private Div field(Difference difference) {
    Div title = new Div(visit.say(difference.field().title()));
    title.addClassName("fw-conflict-title");
    Div base = new Div(new Span(text("conflict.base")), shown(difference, difference.base()));
    base.addClassName("fw-conflict-base");
    RadioButtonGroup<Whose> whose = new RadioButtonGroup<>();
    whose.setItems(Whose.MINE, Whose.THEIRS);
    whose.setRenderer(new ComponentRenderer<>(one -> choice(difference, one)));
    whose.setAriaLabel(visit.say(difference.field().title()));
    whose.setValue(Whose.MINE);
    choices.put(difference.field().name(), whose);
    Div shown = new Div(title, base, whose);
    shown.addClassName("fw-conflict-field");
    shown.getElement().setAttribute("data-field", difference.field().name());
    return shown;
  }

  private Div choice(Difference difference, Whose whose) {
    Span value =
        shown(
            difference,
            whose == Whose.MINE
                ? difference.mine().flatMap(Overtaken.Wanted::value)
                : difference.theirs());
    Span note = new Span(whose == Whose.MINE ? text("conflict.mine") : others(difference));
    note.addClassName("fw-conflict-note");
    Div choice = new Div(note, value);
    choice.addClassName("fw-conflict-choice");
    return choice;
  }

  private String others(Difference difference) {
    return difference
        .others()
        .map(save ->
            text(
                "conflict.theirs",
                save.person().orElseGet(() -> text("history.automatic")),
                Ago.words(visit, save.at())))
        .orElse("");
  }

  private Span shown(Difference difference, Optional<Object> value) {
    Span shown =
        value
            .map(held ->
                new Shows(visit)
                    .of(
                        difference.field(),
                        value,
                        names.of(difference.field(), held),
                        Optional.of(StateKind.FINAL))
                    .component())
            .orElseGet(() -> new Span(text("conflict.empty")));
    shown.addClassName("fw-conflict-value");
    return shown;
  }

  /** What else others have changed comes along without a question. */
  private Optional<Paragraph> others(Overtaken overtaken) {
    List<String> titles =
        overtaken.differences().stream()
            .filter(one -> one.mine().isEmpty() && one.others().isPresent())
            .map(one -> visit.say(one.field().title()))
            .toList();
    if (titles.isEmpty()) {
      return Optional.empty();
    }
    Paragraph also = new Paragraph(text("conflict.also", String.join(", ", titles)));
    also.addClassName("fw-ask-about");
    return Optional.of(also);
  }

  private void decide(Consumer<Set<String>> decided) {
    Set<String> theirs =
        choices.entrySet().stream()
            .filter(choice -> choice.getValue().getValue() == Whose.THEIRS)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    close();
    decided.accept(theirs);
  }
}
