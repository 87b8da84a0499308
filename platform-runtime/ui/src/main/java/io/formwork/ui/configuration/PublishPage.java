package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import io.formwork.core.deployment.Proposal;
import io.formwork.metadata.source.DefinitionsZip;
import io.formwork.metadata.source.DefinitionsZip.Unpacked;
import io.formwork.metadata.source.SourceFile;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.visit.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Publishes a zip of definitions: it is checked and planned, and then one decides. */
@Route(value = ":app/set-up/publish", layout = MainLayout.class)
public class PublishPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private Place place = new Place("");
  private final Div result = new Div();
  private transient Optional<Received> received = Optional.empty();

  /** A file that has come and was not looked at yet. */
  private record Received(String name, byte[] bytes) {}

  public PublishPage() {
    addClassNames("fw-page", "fw-set-up");
  }

  @Override
  public String getPageTitle() {
    return text("publish.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    place = Administration.enter(event).place();
    Paragraph more = new Paragraph(text("publish.more"));
    more.addClassName("fw-soft");
    removeAll();
    add(new H1(text("publish.title")), more, upload(), result);
  }

  private Upload upload() {
    Upload upload =
        new Upload(
            UploadHandler.inMemory(
                (about, bytes) -> received = Optional.of(new Received(about.fileName(), bytes))));
    // Nobody is known behind the bytes; the round trip that follows them is a person's.
    upload.getElement().addEventListener("upload-success", success -> look(upload));
    upload.setAcceptedFileTypes("application/zip", ".zip");
    upload.setMaxFiles(1);
    upload.setMaxFileSize(DefinitionsZip.LIMIT);
    upload.addFileRejectedListener(rejected -> show(problem(text("publish.rejected"))));
    Button choose = new Button(text("publish.choose"), Icons.of("upload"));
    choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    upload.setUploadButton(choose);
    upload.setDropLabel(new Span(text("publish.drop")));
    upload.addClassName("fw-upload");
    return upload;
  }

  /** Another file may be chosen at once. */
  private void look(Upload upload) {
    upload.clearFileList();
    received.ifPresent(this::look);
    received = Optional.empty();
  }

  private void look(Received file) {
    switch (DefinitionsZip.read(file.bytes())) {
      case Unpacked.Refused refused ->
          show(
              problem(
                  text(
                      "publish.zip." + refused.reason().name().toLowerCase(Locale.ROOT),
                      refused.about())));
      case Unpacked.Files files when files.files().isEmpty() ->
          show(problem(text("publish.empty", file.name())));
      case Unpacked.Files files -> review(file.name(), files.files());
    }
  }

  private void review(String name, List<SourceFile> files) {
    show(
        new H2(name),
        new ReviewPanel(place.now(), new Proposal.Files(() -> files), files, text("publish")));
  }

  private void show(Component... shown) {
    Div card = new Div(shown);
    card.addClassName("fw-set-up-card");
    result.removeAll();
    result.add(card);
  }

  private static Paragraph problem(String words) {
    Paragraph problem = new Paragraph(words);
    problem.addClassName("fw-problem");
    return problem;
  }
}
