package io.formwork.testkit.proof;

import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.View;
import io.formwork.testkit.web.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

/** Takes lists out of the system, as both kinds of file. */
record WebExports(Sight sight, Api api) {

  private static final int FORBIDDEN = 403;

  /** Every declared list as it stands, and every text of its records by itself. */
  void lists(ObjectType type) {
    for (View.ListView list : lists(type.name())) {
      hear("http export", api.get(list.name() + ".csv"));
      Answer book = api.get(list.name() + ".xlsx");
      if (book.successful()) {
        sight.heard("http workbook", unpacked(book.bytes()));
      }
      cells(type, list);
    }
  }

  private List<View.ListView> lists(String object) {
    return sight.application().model().views().values().stream()
        .filter(View.ListView.class::isInstance)
        .map(View.ListView.class::cast)
        .filter(list -> list.object().equals(object))
        .toList();
  }

  private void hear(String channel, Answer answer) {
    if (answer.status() != FORBIDDEN) {
      sight.heard(channel, answer.text());
    }
  }

  /** A text stands in one cell only, so where it is found it was taken out of that cell. */
  private void cells(ObjectType type, View.ListView list) {
    List<Field> texts =
        Sight.known(type).stream()
            .filter(field -> field.type() instanceof FieldType.Text)
            .filter(field -> list.columns().contains(new FieldPath(List.of(field))))
            .toList();
    if (texts.isEmpty()) {
      return;
    }
    String fields = texts.stream().map(Field::name).collect(Collectors.joining(","));
    String told = api.get(list.name() + ".csv?fields=" + fields).text();
    for (World.Row row : sight.world().all(type.name())) {
      boolean taken =
          list.where().isEmpty()
              && sight.doors().open(list)
              && sight.referee().row(sight.person(), row, Action.READ)
              && sight.referee().row(sight.person(), row, Action.EXPORT);
      for (Field field : texts) {
        if (row.values().containsKey(field.name()) && list.where().isEmpty()) {
          boolean allowed = taken && sight.referee().exported(sight.person(), row, field);
          boolean found = told.contains(row.text(field.name()));
          String said = sight.said(Api.of(row) + "." + field.name());
          sight.tally().judge("http export cell", allowed, found, said);
        }
      }
    }
  }

  private static String unpacked(byte[] book) {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(book))) {
      while (parts.getNextEntry() != null) {
        text.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
