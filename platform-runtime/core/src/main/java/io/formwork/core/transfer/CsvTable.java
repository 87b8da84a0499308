package io.formwork.core.transfer;

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
      List<RawCell> header = new ArrayList<>();
      try (BufferedReader text = Files.newBufferedReader(file, charset)) {
        new CsvRecords(text, separator)
            .each((number, cells) -> {
              header.addAll(cells);
              return false;
            });
      }
      return new Opened(file, charset, separator, Heading.of(header));
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

  /** The file, read anew each time. */
  private record Opened(Path file, Charset charset, char separator, Heading heading)
      implements TableFile {

    @Override
    public List<String> titles() {
      return heading.titles();
    }

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

    void records(CsvRecords.Taker taker) {
      try (BufferedReader text = Files.newBufferedReader(file, charset)) {
        new CsvRecords(text, separator)
            .each((number, cells) -> taker.take(number, heading.bare(cells)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
