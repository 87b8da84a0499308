package io.formwork.benchmark;

import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The shipped support desk, which somebody goes on changing, packed to be published. */
final class ChangingDesk {

  private static final String TICKET = "model-definitions/support_desk/objects/ticket.yaml";
  private static final String FIELDS = "\nfields:\n";
  private static final String TITLE = "\ntitle: ";

  private final List<SourceFile> files;
  private final StringBuilder added = new StringBuilder();
  private int fields;
  private int titles;

  ChangingDesk(Path home) {
    this.files = new FolderSource(home).files();
  }

  /** Adds a field to the ticket, and says what it is called. */
  String addField() {
    String name = "bench_" + ++fields;
    added.append("  %s: { type: text, title: Поле %d }\n".formatted(name, fields));
    return name;
  }

  /** Calls the ticket something else. */
  void rename() {
    titles++;
  }

  /** A page that can be had as soon as the field is there. */
  String page(String field) {
    return "api/apps/support_desk/ticket?size=1&fields=" + field;
  }

  /** Writes what differs from what lies in the folder. */
  void write(Path folder) throws IOException {
    for (SourceFile file : files) {
      Path place = folder.resolve(file.path());
      byte[] bytes = content(file);
      if (!Files.exists(place) || !Arrays.equals(Files.readAllBytes(place), bytes)) {
        Files.createDirectories(place.getParent());
        Files.write(place, bytes);
      }
    }
  }

  byte[] packed() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (SourceFile file : files) {
        zip.putNextEntry(new ZipEntry(file.path()));
        zip.write(content(file));
        zip.closeEntry();
      }
    }
    return packed.toByteArray();
  }

  private byte[] content(SourceFile file) {
    return file.path().equals(TICKET) ? ticket(file) : file.bytes();
  }

  private byte[] ticket(SourceFile file) {
    return file.text()
        .replaceFirst(TITLE, TITLE + titles + " ")
        .replaceFirst(FIELDS, FIELDS + added)
        .getBytes(StandardCharsets.UTF_8);
  }
}
