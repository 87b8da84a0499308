package io.formwork.ui.transfer;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import io.formwork.core.transfer.ImportReport;
import io.formwork.core.transfer.Marks;
import io.formwork.core.transfer.TableFiles;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.visit.Place;
import java.io.IOException;
import java.util.Locale;

/** The person's own file back, each row marked with what becomes of it. */
class MarkedCopy extends Anchor {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private final transient ImportJob job;
  private final transient ImportReport report;
  private final Locale language = UI.getCurrent().getLocale();

  MarkedCopy(Place place, ImportJob job, ImportReport report) {
    this.place = place;
    this.job = job;
    this.report = report;
    addClassName("fw-button");
    add(Icons.of("download"), new Span(text("import.marked")));
    getElement().setAttribute("data-import", "marked");
    setHref(this::write);
    getElement().setAttribute("download", "");
  }

  private void write(DownloadEvent event) throws IOException {
    ImportJob.Received file = job.file().orElseThrow(() -> new IOException("The file is gone"));
    boolean workbook = TableFiles.isWorkbook(file.path());
    event.setFileName(file.name());
    event.setContentType(
        workbook
            ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            : "text/csv;charset=utf-8");
    place
        .now()
        .application()
        .tables()
        .mark(file.path(), new Marks(report, language), event.getOutputStream());
  }
}
