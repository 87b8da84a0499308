package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Row;
import io.formwork.core.record.RecordRef;
import io.formwork.core.screen.Collections;
import io.formwork.metadata.model.RecordCollection;
import io.formwork.metadata.model.View;
import io.formwork.ui.page.RowLink;
import io.formwork.ui.show.Empty;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;

/** The records that refer to a record, each a line that opens it. */
class CollectionPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 200;

  private CollectionPanel(Visit visit, View.ListView list, List<Row> rows) {
    addClassName("fw-rows");
    rows.forEach(row -> add(new RowLink(visit, list, row)));
    if (rows.isEmpty()) {
      add(new Empty("list", text("block.empty"), text("collection.empty.more")));
    }
  }

  /** Nothing where the person can see no such records at all. */
  static Optional<Component> of(Visit visit, RecordRef record, RecordCollection collection) {
    return new Collections(visit.model())
        .list(visit.actor(), collection)
        .map(list -> {
          ListRequest request =
              ListRequest.of(list, MOST)
                  .within(visit.model().object(collection.object()), collection, record);
          return new CollectionPanel(
              visit, list, visit.application().query().list(visit.actor(), request).rows());
        });
  }
}
