package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.formwork.metadata.source.DefinitionsZip;
import io.formwork.metadata.source.SourceFile;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.io.IOException;
import java.util.List;

/** Downloads the files of a release, as they were published. */
class FilesLink extends Anchor {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final long release;

  FilesLink(Place place, long release) {
    this.place = place;
    this.release = release;
    addClassName("fw-button");
    add(Icons.of("download"), new Span(text("release.files")));
    setHref(this::write);
    getElement().setAttribute("download", "");
  }

  private void write(DownloadEvent event) throws IOException {
    Visit visit = place.now();
    event.setFileName(place.app() + "-" + release + ".zip");
    event.setContentType("application/zip");
    List<SourceFile> files = visit.application().releases().files(visit.actor(), release).files();
    event.getOutputStream().write(DefinitionsZip.write(files));
  }
}
