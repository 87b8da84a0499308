package io.formwork.metadata.sheet;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.source.SourceFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * CSV in UTF-8 as RFC 4180 has it. Cells are parted by commas, semicolons or tabs, whichever the
 * first line has most of.
 */
public final class CsvReader implements SheetReader {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Override
  public String ending() {
    return "csv";
  }

  @Override
  public Optional<Sheet> read(SourceFile file, Problems problems) {
    Optional<String> text = text(file);
    if (text.isEmpty()) {
      problems.error(
          "Not UTF-8",
          "A CSV file is written in UTF-8. Save it as \"CSV UTF-8\".",
          Span.ofFile(file.path()));
      return Optional.empty();
    }
    return new CsvText(file.path(), text.get(), problems).sheet();
  }

  private static Optional<String> text(SourceFile file) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.bytes())).toString();
      return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
