package io.formwork.ui.file;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.record.RecordRef;
import io.formwork.core.value.FileSizes;
import io.formwork.metadata.model.FileClass;
import io.formwork.metadata.model.FileClass.Use;
import io.formwork.metadata.model.FileFormat;
import io.formwork.metadata.value.KeptFile;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Visit;
import java.util.Optional;

/** One file: what kind it is, its name, how large it is, and what may be done with it. */
class FileRow extends Div {

  private static final long serialVersionUID = 1L;
  private static final String PICTURE = "image/";

  /**
   * @param record that has the file; empty while it has not been saved
   */
  FileRow(Visit visit, FileClass files, Optional<RecordRef> record, KeptFile file) {
    addClassName("fw-file");
    getElement().setAttribute("data-file", file.name());
    Optional<FileFormat> format = FileFormat.ofMediaType(file.mediaType());
    boolean viewed =
        record.isPresent()
            && format.map(FileFormat::shown).orElse(false)
            && files.lets(visit.actor().roles(), Use.VIEW);
    boolean downloaded = record.isPresent() && files.lets(visit.actor().roles(), Use.DOWNLOAD);
    String address = record.map(ref -> Links.file(visit.app(), ref, file.id())).orElse("");
    Span kind = new Span(format.map(FileFormat::word).orElse(""));
    kind.addClassName("fw-file-kind");
    Span size = new Span(visit.say(FileSizes.of(file.size())));
    size.addClassName("fw-file-size");
    add(kind, name(file, address, viewed, downloaded), size);
    if (viewed && downloaded) {
      add(download(file, address));
    }
    if (viewed && file.mediaType().startsWith(PICTURE)) {
      add(picture(file, address));
    }
  }

  private static com.vaadin.flow.component.Component name(
      KeptFile file, String address, boolean viewed, boolean downloaded) {
    if (!viewed && !downloaded) {
      Span name = new Span(file.name());
      name.addClassName("fw-file-name");
      return name;
    }
    Anchor name = new Anchor(viewed ? address + "/view" : address, file.name(), AnchorTarget.BLANK);
    outside(name);
    name.addClassName("fw-file-name");
    return name;
  }

  private static Anchor download(KeptFile file, String address) {
    Anchor link = new Anchor(address, Icons.of("download"));
    outside(link);
    link.addClassName("fw-file-download");
    link.getElement().setAttribute("download", file.name());
    link.getElement().setAttribute("title", text("file.download"));
    link.getElement().setAttribute("aria-label", text("file.download_named", file.name()));
    return link;
  }

  private static Anchor picture(KeptFile file, String address) {
    Image image = new Image(address + "/view", file.name());
    image.getElement().setAttribute("loading", "lazy");
    Anchor link = new Anchor(address + "/view", image);
    link.setTarget("_blank");
    outside(link);
    link.addClassName("fw-file-picture");
    // The name above leads there too; it need not be come to twice with the keyboard.
    link.getElement().setAttribute("tabindex", "-1");
    return link;
  }

  /** The browser asks the interface for programs, with the session of the page. */
  private static void outside(Anchor link) {
    link.getElement().setAttribute("router-ignore", true);
    link.getElement().setAttribute("rel", "noopener");
  }
}
