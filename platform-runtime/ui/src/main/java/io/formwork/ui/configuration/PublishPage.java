package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Publishes a zip of definitions: it is checked and planned, and then one decides. */
@Route(value = ":app/set-up/publish", layout = MainLayout.class)
public class PublishPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private Place place = new Place("");
  private final Div result = new Div();

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
        new Upload(UploadHandler.inMemory((about, bytes) -> received(about.fileName(), bytes)));
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

  private void received(String name, byte[] bytes) throws IOException {
    switch (DefinitionsZip.read(new ByteArrayInputStream(bytes))) {
      case Unpacked.Refused refused ->
          show(
              problem(
                  text(
                      "publish.zip." + refused.reason().name().toLowerCase(Locale.ROOT),
                      refused.about())));
      case Unpacked.Files files when files.files().isEmpty() ->
          show(problem(text("publish.empty", name)));
      case Unpacked.Files files -> review(files.files());
    }
  }

  private void review(List<SourceFile> files) {
    show(new ReviewPanel(place.now(), new Proposal.Files(() -> files), files, text("publish")));
  }

  private void show(com.vaadin.flow.component.Component shown) {
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
