package io.formwork.ui.transfer;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.formwork.core.transfer.ImportPlan;
import io.formwork.core.transfer.RawCell;
import io.formwork.core.transfer.TableFile;
import io.formwork.metadata.model.Field;
import io.formwork.ui.visit.Visit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The second step: which column is which field, guessed and to be changed, beside what it holds.
 */
class ColumnsStep extends Div {

  private static final long serialVersionUID = 1L;
  private static final int SAMPLES = 3;

  private final Visit visit;
  private final transient ImportJob job;
  private final transient List<Field> fields;
  private final transient ImportPlan guess;

  /** Ends the reading of a file after its first rows. */
  private static final class EnoughException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EnoughException() {
      super("enough", null, false, false);
    }
  }

  /**
   * @param changed is called when something else was chosen
   */
  ColumnsStep(Visit visit, ImportJob job, TableFile table, Runnable changed) {
    this.visit = visit;
    this.job = job;
    addClassName("fw-import-columns");
    String object = job.wanted().object();
    fields = visit.application().imports().columns(visit.actor(), object);
    guess = visit.application().imports().guess(visit.actor(), table, job.wanted());
    add(table(table, changed));
    boolean ids = table.known().flatMap(TableFile.Known::idColumn).isPresent();
    add(ids ? new Span(text("import.known")) : recognised(changed));
  }

  private Div table(TableFile table, Runnable changed) {
    List<List<String>> samples = samples(table);
    Map<Integer, Field> now = new HashMap<>();
    Stream.concat(guess.columns().stream(), guess.match().stream())
        .forEach(column -> now.put(column.index(), column.field()));
    Optional<Integer> id = table.known().flatMap(TableFile.Known::idColumn);
    Div rows = new Div();
    rows.addClassName("fw-surface");
    for (int index = 0; index < table.titles().size(); index++) {
      String title = table.titles().get(index);
      if (!title.isBlank() && !id.equals(Optional.of(index))) {
        rows.add(row(title, samples.get(index), Optional.ofNullable(now.get(index)), changed));
      }
    }
    return rows;
  }

  private Div row(String title, List<String> samples, Optional<Field> field, Runnable changed) {
    Span name = new Span(title);
    name.addClassName("fw-import-title");
    Span some = new Span(String.join(" · ", samples));
    some.addClassName("fw-import-samples");
    Select<Field> select = new Select<>();
    select.setItems(fields);
    select.setItemLabelGenerator(
        one -> one == null ? text("import.column.out") : visit.say(one.title()));
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(text("import.column.out"));
    select.setPlaceholder(text("import.column.out"));
    select.setAriaLabel(text("import.column.of", title));
    field.filter(fields::contains).ifPresent(select::setValue);
    select.addValueChangeListener(change -> {
      job.choose(title, Optional.ofNullable(change.getValue()).map(Field::name).orElse(""));
      changed.run();
    });
    Div words = new Div(name, some);
    words.addClassName("fw-import-words");
    Div row = new Div(words, select);
    row.addClassName("fw-import-row");
    row.getElement().setAttribute("data-column", title);
    return row;
  }

  /** Nothing chosen means that every row is a new record. */
  private Select<Field> recognised(Runnable changed) {
    List<Field> mapped = new ArrayList<>();
    Stream.concat(guess.match().stream(), guess.columns().stream())
        .map(ImportPlan.Column::field)
        .distinct()
        .forEach(mapped::add);
    Select<Field> select = new Select<>();
    select.setLabel(text("import.match"));
    select.setItems(mapped);
    select.setItemLabelGenerator(
        one -> one == null ? text("import.match.new") : visit.say(one.title()));
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(text("import.match.new"));
    select.setPlaceholder(text("import.match.new"));
    select.addClassName("fw-import-match");
    Optional<Field> now =
        job.allNew() ? Optional.empty() : guess.match().map(ImportPlan.Column::field);
    now.ifPresent(select::setValue);
    job.recognise(now.map(Field::name));
    select.addValueChangeListener(change -> {
      job.recognise(Optional.ofNullable(change.getValue()).map(Field::name));
      changed.run();
    });
    return select;
  }

  private static List<List<String>> samples(TableFile table) {
    List<List<String>> samples = new ArrayList<>();
    table.titles().forEach(title -> samples.add(new ArrayList<>()));
    int[] rows = {0};
    try {
      table.each((number, cells) -> {
        if (rows[0]++ == SAMPLES) {
          throw new EnoughException();
        }
        for (int index = 0; index < Math.min(cells.size(), samples.size()); index++) {
          RawCell cell = cells.get(index);
          if (!cell.text().isEmpty()) {
            samples.get(index).add(cell.text());
          }
        }
      });
    } catch (EnoughException enough) {
      return samples;
    }
    return samples;
  }
}
