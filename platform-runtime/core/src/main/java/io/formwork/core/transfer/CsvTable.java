package io.formwork.core.transfer;

import io.formwork.core.export.Formulas;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads text files of values: in UTF-8, or else as Windows writes Russian; separated by what stands
 * most often in the first line, a comma, a semicolon or a tab.
 */
public final class CsvTable implements TableReader {

  private static final Charset WINDOWS = Charset.forName("windows-1251");
  private static final int LOOKED_AT = 1 << 16;

  @Override
  public TableFile open(Path file) {
    try {
      refuseBinary(file);
      Charset charset = charset(file);
      char separator = separator(beginning(file, charset));
      List<String> titles = new ArrayList<>();
      try (BufferedReader text = Files.newBufferedReader(file, charset)) {
        new CsvRecords(text, separator)
            .each((number, cells) -> {
              cells.forEach(cell -> titles.add(cell.text()));
              return false;
            });
      }
      boolean guarded = titles.stream().anyMatch(Formulas::isSigned);
      titles.replaceAll(Formulas::unsigned);
      return new Opened(file, charset, separator, guarded, titles);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuseBinary(Path file) throws IOException {
    byte[] begin;
    try (var content = Files.newInputStream(file)) {
      begin = content.readNBytes(LOOKED_AT);
    }
    for (byte one : begin) {
      if (one == 0) {
        throw new RefusedException(Kind.INVALID, Message.of("file.not_text"));
      }
    }
  }

  /** Whatever is UTF-8 is meant so; there is hardly a text in another encoding that is. */
  private static Charset charset(Path file) throws IOException {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    try (BufferedReader text =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder))) {
      char[] some = new char[LOOKED_AT];
      while (text.read(some) >= 0) {
        // Only whether it can be read.
      }
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException other) {
      return WINDOWS;
    }
  }

  /** The first line, or what is looked at of it: it may be as long as the file. */
  private static String beginning(Path file, Charset charset) throws IOException {
    StringBuilder line = new StringBuilder();
    try (BufferedReader text = Files.newBufferedReader(file, charset)) {
      for (int c = text.read(); isOfLine(c) && line.length() < LOOKED_AT; c = text.read()) {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private static boolean isOfLine(int c) {
    return c >= 0 && c != '\n' && c != '\r';
  }

  private static char separator(String line) {
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(line, candidate) > count(line, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String line, char one) {
    return line.chars().filter(c -> c == one).count();
  }

  private static RawCell bare(RawCell cell) {
    return cell instanceof RawCell.Text(String text) ? new RawCell.Text(Formulas.bare(text)) : cell;
  }

  /**
   * The file, read anew each time.
   *
   * @param guarded whether it is one of ours in which an apostrophe keeps texts from being
   *     formulas, be it that a spreadsheet has saved it anew
   */
  private record Opened(
      Path file, Charset charset, char separator, boolean guarded, List<String> titles)
      implements TableFile {

    @Override
    public Optional<Known> known() {
      return Optional.empty();
    }

    @Override
    public void each(Taker taker) {
      records((number, cells) -> {
        if (number > 1 && cells.stream().anyMatch(cell -> !cell.text().isEmpty())) {
          taker.take(number, cells);
        }
        return true;
      });
    }

    /** As they were before an apostrophe kept a spreadsheet from taking them for formulas. */
    private List<RawCell> bare(List<RawCell> cells) {
      return guarded ? cells.stream().map(CsvTable::bare).toList() : cells;
    }

    void records(CsvRecords.Taker taker) {
      try (BufferedReader text = Files.newBufferedReader(file, charset)) {
        new CsvRecords(text, separator).each((number, cells) -> taker.take(number, bare(cells)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
