package io.formwork.ui.transfer;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import io.formwork.metadata.model.ObjectType;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.file.UploadTexts;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.Locale;
import java.util.function.Consumer;

/** The first step: the file, or a template for one. */
class FileStep extends Div {

  private static final long serialVersionUID = 1L;
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Div problem = new Div();

  /**
   * @param taken is given each file that has come in whole
   */
  FileStep(Place place, ObjectType type, Consumer<ImportJob.Received> taken) {
    addClassName("fw-import-file");
    problem.addClassName("fw-file-problem");
    problem.getElement().setAttribute("role", "alert");
    add(new Paragraph(text("import.file.more")), upload(taken), problem, template(place, type));
  }

  private Upload upload(Consumer<ImportJob.Received> taken) {
    TableUpload received = new TableUpload();
    Upload box = new Upload(received);
    box.setMaxFiles(1);
    box.setI18n(UploadTexts.of());
    box.setMaxFileSize((int) TableUpload.LARGEST);
    box.setAcceptedFileExtensions(".xlsx", ".csv", ".txt");
    box.addFileRejectedListener(rejected -> problem.setText(text("import.file.rejected")));
    box.addDetachListener(gone -> received.close());
    box.getElement()
        .addEventListener("upload-success", success -> received.taken().ifPresent(taken));
    box.getElement()
        .addEventListener("upload-error", error -> problem.setText(text("file.interrupted")));
    Button choose = new Button(text("file.add"), Icons.of("upload"));
    choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    box.setUploadButton(choose);
    box.setDropLabel(new Span(text("file.drop")));
    box.addClassName("fw-import-drop");
    return box;
  }

  private static Anchor template(Place place, ObjectType type) {
    Locale language = UI.getCurrent().getLocale();
    Anchor link = new Anchor();
    link.add(Icons.of("download"), new Span(text("import.template")));
    link.addClassName("fw-button");
    link.getElement().setAttribute("data-import", "template");
    link.setHref(event -> {
      Visit visit = place.now();
      event.setFileName(type.title().in(language) + ".xlsx");
      event.setContentType(TYPE);
      visit
          .application()
          .export()
          .template(
              type.name(),
              visit.application().imports().columns(visit.actor(), type.name()),
              language)
          .writeTo(event.getOutputStream());
    });
    link.getElement().setAttribute("download", "");
    return link;
  }
}
