package io.formwork.report;

import io.formwork.core.transfer.Marks;
import io.formwork.core.transfer.TableMarker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;

/**
 * Marks the rows of a workbook by colours, and by two columns behind the others. Every style of the
 * file stays, once more in each colour; everything else is copied.
 */
public final class XlsxMarker implements TableMarker {

  private static final String STYLES = "xl/styles.xml";

  @Override
  public void mark(Path file, Marks marks, OutputStream to) throws IOException {
    try (Workbook workbook = Workbook.open(file)) {
      String sheet = workbook.first();
      MarkedStyles styles = MarkedStyles.of(workbook.part(STYLES));
      int columns = columns(workbook, sheet);
      ZipOutputStream zip = new ZipOutputStream(to);
      zip.setLevel(Deflater.BEST_SPEED);
      for (String part : workbook.names()) {
        zip.putNextEntry(new ZipEntry(part));
        if (part.equals(STYLES)) {
          styles.write(zip);
        } else if (part.equals(sheet)) {
          copy(workbook, part, new MarkedSheet(marks, styles, columns), zip);
        } else {
          copy(workbook, part, zip);
        }
      }
      zip.finish();
    } catch (XMLStreamException e) {
      throw XlsxTable.unreadable();
    }
  }

  /** How many columns are in use anywhere. */
  private static int columns(Workbook workbook, String sheet)
      throws IOException, XMLStreamException {
    AtomicInteger most = new AtomicInteger();
    workbook.rows(
        sheet,
        (number, cells) -> {
          most.accumulateAndGet(cells.size(), Math::max);
          return true;
        });
    return most.get();
  }

  private static void copy(Workbook workbook, String part, MarkedSheet marked, OutputStream to)
      throws IOException, XMLStreamException {
    try (InputStream content = workbook.part(part).orElseThrow()) {
      marked.copy(content, to);
    }
  }

  private static void copy(Workbook workbook, String part, OutputStream to) throws IOException {
    try (InputStream content = workbook.part(part).orElseThrow()) {
      content.transferTo(to);
    }
  }
}
