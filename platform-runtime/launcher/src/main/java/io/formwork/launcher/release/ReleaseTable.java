package io.formwork.launcher.release;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;

/** Releases in lines that stand below one another. */
record ReleaseTable(List<ReleaseLine> lines) {

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  String text() {
    StringBuilder text = new StringBuilder();
    for (ReleaseLine line : lines) {
      String row =
          "%s  %s  %s  %s  %s  %s"
              .formatted(
                  padded(line, ReleaseLine::app),
                  "%5d".formatted(line.number()),
                  moment(line),
                  padded(line, ReleaseLine::kind),
                  padded(line, ReleaseLine::by),
                  line.comment());
      text.append(row.stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /** One of them, said. */
  String sentence(ReleaseLine line) {
    String comment = line.comment().isBlank() ? "." : ": " + line.comment();
    return "%s release %d was published by %s at %s%s"
        .formatted(line.app(), line.number(), line.by(), moment(line), comment);
  }

  private static String moment(ReleaseLine line) {
    return MINUTES.format(Instant.parse(line.at()).atZone(ZoneId.systemDefault()));
  }

  private String padded(ReleaseLine line, Function<ReleaseLine, String> column) {
    int width = lines.stream().map(column).mapToInt(String::length).max().orElse(0);
    String text = column.apply(line);
    return text + " ".repeat(width - text.length());
  }
}
