package io.formwork.ui.page;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.query.Row;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.StateKind;
import io.formwork.metadata.model.View;
import io.formwork.ui.show.Shown;
import io.formwork.ui.show.Shows;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Visit;
import java.util.Optional;

/** One row of a list in small: what the record is called, then its other columns. */
public class RowLink extends Anchor {

  private static final long serialVersionUID = 1L;

  public RowLink(Visit visit, View.ListView list, Row row) {
    addClassName("fw-row-link");
    setHref(Links.record(visit.app(), new RecordRef(list.object(), row.id()), list.form()));
    Span title = new Span(row.display());
    title.addClassName("fw-row-title");
    Div parts = new Div();
    parts.addClassName("fw-row-parts");
    for (FieldPath path : list.columns()) {
      Shown shown = shown(visit, list, row, path);
      boolean flag = path.field().type() instanceof FieldType.Flag;
      if (!flag && !shown.text().isEmpty() && !row.display().contains(shown.text())) {
        parts.add(shown.component());
      }
    }
    add(title, parts);
  }

  private static Shown shown(Visit visit, View.ListView list, Row row, FieldPath path) {
    return new Shows(visit)
        .of(
            path.field(),
            row.values().find(path.text()),
            Optional.ofNullable(row.names().get(path.text())),
            kind(visit, list, row));
  }

  private static Optional<StateKind> kind(Visit visit, View.ListView list, Row row) {
    return visit
        .model()
        .object(list.object())
        .lifecycle()
        .flatMap(lifecycle ->
            list.columns().stream()
                .filter(path -> path.field().type() instanceof FieldType.State)
                .findFirst()
                .flatMap(path -> row.values().find(path.text()))
                .map(state -> lifecycle.state((String) state).kind()));
  }
}
