package io.formwork.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.record.RecordRef;
import io.formwork.core.screen.FormScreen;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.value.KeptFile;
import io.formwork.ui.file.FileBox;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;

/** The box for files, with the title of its field over it. */
final class FilesEditor implements Editor {

  private final FileBox box;
  private final Div whole = new Div();

  FilesEditor(
      Visit visit, FormScreen.Input input, FieldType.Files type, Optional<RecordRef> record) {
    List<?> files = input.value().map(value -> (List<?>) value).orElse(List.of());
    this.box = new FileBox(visit, input.title(), type, record, files);
    Span title = new Span(input.title());
    title.addClassName("fw-shown-title");
    title.setClassName("fw-required", input.required());
    whole.add(title, box);
  }

  @Override
  public Component component() {
    return whole;
  }

  @Override
  public Typed typed() {
    List<KeptFile> files = box.files();
    return files.isEmpty() ? new Typed.Nothing() : new Typed.Value(files);
  }

  @Override
  public void complain(String problem) {
    box.complain(problem);
  }

  @Override
  public void onChange(Runnable changed) {
    box.onChange(changed);
  }
}
