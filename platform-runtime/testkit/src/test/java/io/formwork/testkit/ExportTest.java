package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.export.CsvForm;
import io.formwork.core.export.Export;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.ListRequest;
import io.formwork.core.record.Changes;
import io.formwork.metadata.model.View;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists as text files, for whom, and when nobody takes them. */
@ExtendWith(DatabaseServerExtension.class)
class ExportTest {

  @Test
  void quotesWhatNeedsIt(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          workshop.create("work", Changes.of("name", "Стол, \"дубовый\""));
          workshop.create("work", Changes.of("name", "=1+1"));

          String plain = csv(workshop, CsvForm.plain());
          String excel = csv(workshop, CsvForm.excel(Locale.of("ru")));

          assertTrue(plain.startsWith("Название,"), plain);
          assertTrue(plain.contains("\r\n\"Стол, \"\"дубовый\"\"\","), plain);
          assertTrue(plain.contains("\r\n=1+1,"), plain);
          assertTrue(excel.startsWith("\uFEFFНазвание\u00A0\u00A0;"), excel);
          assertTrue(excel.contains("\r\n\"'=1+1\";"), excel);
        });
  }

  @Test
  void endsWhenNobodyTakesIt(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          workshop.create("work", Changes.of("name", "Стол"));
          for (int cancelled = 0; cancelled < 40; cancelled++) {
            assertThrows(
                UncheckedIOException.class, () -> csv(workshop, CsvForm.plain(), new Cancelled()));
          }
          assertEquals(2, csv(workshop, CsvForm.plain()).lines().count());
        });
  }

  @Test
  void isForWhoMayExport(DatabaseServer server) {
    Workshop.play(
        server,
        workshop ->
            assertThrows(
                RefusedException.class,
                () ->
                    workshop
                        .application()
                        .export()
                        .csv(workshop.person("sidorov"), wanted(workshop), CsvForm.plain())));
  }

  private static String csv(Workshop workshop, CsvForm form) {
    return csv(workshop, form, new ByteArrayOutputStream());
  }

  private static String csv(Workshop workshop, CsvForm form, OutputStream to) {
    try {
      workshop
          .application()
          .export()
          .csv(workshop.person("orlova"), wanted(workshop), form)
          .writeTo(to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return to.toString();
  }

  private static Export.Wanted wanted(Workshop workshop) {
    View.ListView view = workshop.application().model().view(View.ListView.class, "works");
    return new Export.Wanted(ListRequest.of(view, 1), "works", Locale.of("ru"));
  }

  /** Whose taker goes away after the titles. */
  private static final class Cancelled extends OutputStream {

    private int writes;

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      writes++;
      if (writes > 1) {
        throw new IOException("The client has gone");
      }
    }
  }
}
