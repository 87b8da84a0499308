package io.formwork.report;

import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.transfer.RawCell;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** The parts of an {@code .xlsx} file, each unpacked only while it is read. */
final class Workbook implements AutoCloseable {

  private static final int MOST_PARTS = 2_000;

  /** What no table needs: programs, links to other files, embedded things of other programs. */
  private static final List<String> HARMFUL =
      List.of(
          "xl/vbaProject", "xl/externalLinks/", "xl/embeddings/", "xl/activeX/", "xl/macrosheets/");

  private final ZipFile zip;
  private final WorkbookParts parts;
  private final DateFormats dates;
  private final SharedTexts texts;

  private Workbook(ZipFile zip) throws IOException, XMLStreamException {
    this.zip = zip;
    refuseHarmful();
    this.parts = WorkbookParts.of(this);
    this.dates = DateFormats.of(this);
    this.texts = SharedTexts.of(this);
  }

  /**
   * Looks at what the file consists of.
   *
   * @throws RefusedException when it is no workbook, or one that may harm
   */
  static Workbook open(Path file) throws IOException, XMLStreamException {
    ZipFile zip = new ZipFile(file.toFile());
    try {
      return new Workbook(zip);
    } catch (IOException | XMLStreamException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private void refuseHarmful() {
    if (zip.size() > MOST_PARTS) {
      throw refused("file.too_many_parts", MOST_PARTS);
    }
    zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> HARMFUL.stream().anyMatch(name::startsWith))
        .findFirst()
        .ifPresent(name -> {
          throw refused("file.harmful_part", name);
        });
  }

  static RefusedException refused(String key, Object... arguments) {
    return new RefusedException(Kind.INVALID, Message.of(key, arguments));
  }

  /** The part of that name, unpacked no further than it may be. */
  Optional<InputStream> part(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    InputStream content = zip.getInputStream(entry);
    return Optional.of(new UnpackedStream(content, entry.getSize(), entry.getCompressedSize()));
  }

  /** The part of the first sheet that people see. */
  String first() {
    return parts.visible().orElseThrow(() -> refused("file.no_sheet"));
  }

  /** The part of the sheet of that name. */
  Optional<String> sheet(String name) {
    return Optional.ofNullable(parts.sheets().get(name));
  }

  /** The names of all parts. */
  List<String> names() {
    return zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
  }

  /** Takes a row; answers whether more are wanted. */
  @FunctionalInterface
  interface RowTaker {
    boolean take(int number, List<RawCell> cells);
  }

  void rows(String part, RowTaker taker) throws IOException, XMLStreamException {
    try (InputStream sheet = part(part).orElseThrow(() -> refused("file.no_sheet"))) {
      new SheetRows(dates, texts).read(sheet, taker);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
