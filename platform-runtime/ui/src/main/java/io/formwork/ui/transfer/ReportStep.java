package io.formwork.ui.transfer;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.record.RecordRef;
import io.formwork.core.transfer.ImportReport;
import io.formwork.core.transfer.RowResult;
import io.formwork.core.transfer.RowResult.Standing;
import io.formwork.metadata.model.StateKind;
import io.formwork.ui.show.Shows;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Visit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How many rows stand how; of each kind the first ones, with what they change or what is wrong. */
class ReportStep extends Div {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 100;

  private final Visit visit;
  private final String object;
  private final transient ImportReport report;
  private final Div kinds = new Div();
  private final Div rows = new Div();

  ReportStep(Visit visit, String object, ImportReport report) {
    this.visit = visit;
    this.object = object;
    this.report = report;
    addClassName("fw-import-report");
    kinds.addClassName("fw-import-kinds");
    rows.addClassName("fw-surface");
    List<Standing> there =
        Arrays.stream(Standing.values()).filter(kind -> report.total(kind) > 0).toList();
    there.forEach(kind -> kinds.add(kind(kind)));
    add(kinds, rows);
    there.stream()
        .filter(kind -> !kind.good())
        .findFirst()
        .or(() -> there.stream().findFirst())
        .ifPresent(this::show);
  }

  private Button kind(Standing kind) {
    Button button =
        new Button(text("import.kind." + word(kind), report.total(kind)), click -> show(kind));
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    button.addClassNames("fw-import-kind", "fw-" + colour(kind));
    button.getElement().setAttribute("data-standing", word(kind));
    return button;
  }

  private static String word(Standing kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String colour(Standing kind) {
    return switch (kind) {
      case NEW -> "green";
      case CHANGED -> "blue";
      case UNCHANGED -> "grey";
      case CONFLICT -> "amber";
      case FORBIDDEN -> "violet";
      case INVALID -> "red";
    };
  }

  private void show(Standing kind) {
    kinds
        .getChildren()
        .forEach(one ->
            one.getElement()
                .setAttribute(
                    "aria-pressed",
                    Boolean.toString(
                        word(kind).equals(one.getElement().getAttribute("data-standing")))));
    rows.removeAll();
    List<RowResult> first = report.first(kind);
    first.stream().limit(SHOWN).forEach(result -> rows.add(row(result)));
    int more = report.total(kind) - Math.min(SHOWN, first.size());
    if (more > 0) {
      Span rest = new Span(text("import.more_rows", more));
      rest.addClassName("fw-import-rest");
      rows.add(rest);
    }
  }

  private Div row(RowResult result) {
    Span number = new Span(text("import.row", result.row()));
    number.addClassName("fw-import-number");
    Div what = new Div();
    what.addClassName("fw-import-what");
    result.differences().forEach(difference -> what.add(change(difference)));
    result
        .reasons()
        .forEach(reason -> {
          Span words = new Span(visit.say(reason.message()));
          words.addClassName("fw-outcome-why");
          what.add(words);
        });
    Div row = new Div(number, what);
    row.addClassName("fw-import-row");
    boolean there = report.kept() || result.standing() != Standing.NEW;
    result.id().filter(id -> there).ifPresent(id -> row.add(link(id)));
    return row;
  }

  private Anchor link(long id) {
    String address = Links.record(visit.app(), new RecordRef(object, id));
    return new Anchor(address, text("import.open"), AnchorTarget.BLANK);
  }

  private Div change(RowResult.Difference difference) {
    Span title = new Span(visit.say(difference.field().title()));
    title.addClassName("fw-change-title");
    Component old = shown(difference, difference.before());
    old.addClassName("fw-old");
    Div change = new Div(title, old, new Span("→"), shown(difference, difference.after()));
    change.addClassName("fw-change");
    return change;
  }

  private Component shown(RowResult.Difference difference, RowResult.Side side) {
    return side.value().isEmpty()
        ? new Span(text("conflict.empty"))
        : new Shows(visit)
            .of(difference.field(), side.value(), side.name(), Optional.of(StateKind.FINAL))
            .component();
  }
}
