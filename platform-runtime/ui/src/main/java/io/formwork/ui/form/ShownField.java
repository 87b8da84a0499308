package io.formwork.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.query.Named;
import io.formwork.core.record.RecordRef;
import io.formwork.core.screen.FormScreen;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.value.Json;
import io.formwork.ui.file.FileRows;
import io.formwork.ui.show.RichTexts;
import io.formwork.ui.show.Shows;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Visit;
import io.formwork.ui.why.Why;
import java.util.List;
import java.util.Optional;

/** A field that is only shown: its title over its value. */
class ShownField extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param record the record that it belongs to, of which may be asked why it is only shown
   */
  ShownField(Visit visit, Optional<RecordRef> record, FormScreen.Input input) {
    addClassName("fw-shown");
    Span title = new Span(input.title());
    title.addClassName("fw-shown-title");
    record
        .filter(ref -> input.field().writable())
        .ifPresent(ref -> title.add(Why.ofField(visit, ref, input.field().name())));
    Div value = new Div(value(visit, input, record));
    value.addClassName("fw-shown-value");
    add(title, value);
  }

  private static Component value(Visit visit, FormScreen.Input input, Optional<RecordRef> record) {
    if (input.value().isEmpty()) {
      Span nothing = new Span("—");
      nothing.addClassName("fw-nothing");
      return nothing;
    }
    Object value = input.value().get();
    return switch (input.field().type()) {
      case FieldType.RichText ignored -> RichTexts.show((String) value);
      case FieldType.Json ignored -> code((Json) value);
      case FieldType.Files files -> new FileRows(visit, files, record, (List<?>) value);
      case FieldType.Reference reference when opens(visit, reference.object()) ->
          link(visit, input, new RecordRef(reference.object(), (Long) value));
      case FieldType.References several when opens(visit, several.object()) ->
          links(visit, several.object(), input);
      default ->
          new Shows(visit)
              .of(input.field(), input.value(), input.name(), Optional.empty())
              .linked();
    };
  }

  private static boolean opens(Visit visit, String object) {
    return !object.equals(ObjectType.USER) && visit.forms().toShow(object).isPresent();
  }

  private static Div links(Visit visit, String object, FormScreen.Input input) {
    Div links = new Div();
    for (Named record : input.several()) {
      String address = Links.record(visit.app(), new RecordRef(object, record.id()));
      links.add(links.getElement().getChildCount() == 0 ? "" : ", ");
      links.add(new Anchor(address, record.name()));
    }
    return links;
  }

  private static Component code(Json value) {
    Pre code = new Pre(value.pretty());
    code.addClassName("fw-code");
    return code;
  }

  private static Anchor link(Visit visit, FormScreen.Input input, RecordRef target) {
    String address = Links.record(visit.app(), target);
    Anchor link = new Anchor(address, input.name().orElse(Long.toString(target.id())));
    return link;
  }
}
