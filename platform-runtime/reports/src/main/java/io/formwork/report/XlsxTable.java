package io.formwork.report;

import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.transfer.Heading;
import io.formwork.core.transfer.RawCell;
import io.formwork.core.transfer.TableFile;
import io.formwork.core.transfer.TableReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * Reads the first visible sheet of an {@code .xlsx} file row by row; of a formula, what it came to
 * last. It unpacks no more than it must and knows what a workbook of rows cannot need.
 */
public final class XlsxTable implements TableReader {

  @Override
  public TableFile open(Path file) {
    try (Workbook workbook = Workbook.open(file)) {
      List<RawCell> header = new ArrayList<>();
      workbook.rows(
          workbook.first(),
          (number, cells) -> {
            header.addAll(cells);
            return false;
          });
      Heading heading = Heading.of(header);
      return new Opened(file, heading, KnownTable.in(workbook, heading.titles()));
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      throw unreadable();
    }
  }

  static RefusedException unreadable() {
    return new RefusedException(Kind.INVALID, Message.of("file.not_a_workbook"));
  }

  private record Opened(Path file, Heading heading, Optional<Known> known) implements TableFile {

    @Override
    public List<String> titles() {
      return heading.titles();
    }

    @Override
    public void each(Taker taker) {
      try (Workbook workbook = Workbook.open(file)) {
        workbook.rows(
            workbook.first(),
            (number, cells) -> {
              if (number > 1) {
                taker.take(number, heading.bare(cells));
              }
              return true;
            });
      } catch (IOException | XMLStreamException | IllegalArgumentException e) {
        throw unreadable();
      }
    }
  }
}
