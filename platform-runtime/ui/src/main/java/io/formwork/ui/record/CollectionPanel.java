package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Query;
import io.formwork.core.query.Row;
import io.formwork.core.record.RecordRef;
import io.formwork.core.screen.Collections;
import io.formwork.metadata.model.RecordCollection;
import io.formwork.metadata.model.View;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.page.RowLink;
import io.formwork.ui.show.Empty;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;

/** The records that refer to a record, each a line that opens it, and a button for one more. */
class CollectionPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 200;

  private CollectionPanel(
      Visit visit, View.ListView list, List<Row> rows, Optional<String> create) {
    addClassName("fw-rows");
    create.map(CollectionPanel::createLink).ifPresent(this::add);
    rows.forEach(row -> add(new RowLink(visit, list, row)));
    if (rows.isEmpty()) {
      add(new Empty("list", text("block.empty"), text("collection.empty.more")));
    }
  }

  private static Anchor createLink(String address) {
    Anchor create = new Anchor(address, Icons.of("plus"), new Span(text("list.create")));
    create.addClassNames("fw-button", "fw-rows-create");
    create.getElement().setAttribute("data-action", "create");
    return create;
  }

  /** Where a record is made that gets in; nothing where the person may not make one. */
  private static Optional<String> create(
      Visit visit, RecordRef record, RecordCollection collection) {
    Query query = visit.application().query();
    return query.mayCreate(visit.actor(), collection.object()).allowed()
            && query
                .abilitiesToCreate(visit.actor(), collection.object())
                .writable()
                .contains(collection.field())
        ? visit
            .forms()
            .toCreate(collection.object())
            .map(form -> Links.createFor(visit.app(), form.name(), collection.field(), record))
        : Optional.empty();
  }

  /** Nothing where the person can see no such records at all. */
  static Optional<Component> of(Visit visit, RecordRef record, RecordCollection collection) {
    return new Collections(visit.model(), visit.application().openings())
        .list(visit.actor(), collection)
        .map(list -> {
          ListRequest request =
              ListRequest.of(list, MOST)
                  .within(visit.model().object(collection.object()), collection, record);
          return new CollectionPanel(
              visit,
              list,
              visit.application().query().list(visit.actor(), request).rows(),
              create(visit, record, collection));
        });
  }
}
