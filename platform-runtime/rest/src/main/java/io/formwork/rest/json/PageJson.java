package io.formwork.rest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.formwork.core.query.Page;
import io.formwork.core.query.Row;
import io.formwork.core.query.Total;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.rest.list.ListParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of a list; a field that is empty or hidden in a row is null. It is written as it is gone
 * through: lists are what is asked for most, and trees of them cost as much again.
 */
public final class PageJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String ID = "id";
  private static final int USUAL_SIZE = 16 * 1024;

  private final ListParameters.Asked asked;
  private final List<Column> columns;
  private final Page page;
  private final Optional<Total> total;

  public PageJson(ListParameters.Asked asked, Page page, Optional<Total> total) {
    this.asked = asked;
    this.columns = once(asked.request().columns());
    this.page = page;
    this.total = total;
  }

  /** Whoever asks for a field twice gets it once. */
  private static List<Column> once(List<FieldPath> columns) {
    Map<String, Column> byText = new LinkedHashMap<>();
    columns.forEach(column -> byText.putIfAbsent(column.text(), Column.of(column)));
    byText.remove(ID);
    return List.copyOf(byText.values());
  }

  /**
   * A column of the page.
   *
   * @param text under which a row has it
   * @param name the same as JSON, made once for all rows
   */
  private record Column(String text, SerializableString name, FieldType type) {

    static Column of(FieldPath path) {
      return new Column(path.text(), new SerializedString(path.text()), path.field().type());
    }
  }

  /** In UTF-8. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
    try (JsonGenerator out = MAPPER.createGenerator(bytes)) {
      write(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private void write(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeArrayFieldStart("items");
    for (Row row : page.rows()) {
      write(out, row);
    }
    out.writeEndArray();
    if (asked.page().isPresent()) {
      out.writeNumberField("page", asked.page().getAsInt());
    }
    out.writeNumberField("size", asked.size());
    out.writeBooleanField("more", page.more());
    Optional<String> next = asked.next(page);
    if (next.isPresent()) {
      out.writeStringField("next", next.get());
    }
    if (total.isPresent()) {
      write(out, total.get());
    }
    out.writeEndObject();
  }

  private void write(JsonGenerator out, Row row) throws IOException {
    out.writeStartObject();
    out.writeNumberField(ID, row.id());
    for (Column column : columns) {
      out.writeFieldName(column.name());
      write(out, row, column);
    }
    out.writeStringField("$display", row.display());
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, Row row, Column column) throws IOException {
    FieldType type = column.type();
    if (type instanceof FieldType.References) {
      out.writeTree(ValueJson.of(row.several().getOrDefault(column.text(), List.of())));
      return;
    }
    Optional<Object> value = row.values().find(column.text());
    if (value.isEmpty()) {
      out.writeTree(ValueJson.empty(type));
      return;
    }
    Optional<String> name = Optional.ofNullable(row.names().get(column.text()));
    switch (value.get()) {
      case String text -> out.writeString(text);
      case Instant moment -> out.writeString(MomentText.of(moment));
      case Long id when type instanceof FieldType.Reference -> write(out, id, name);
      case Object other -> out.writeTree(ValueJson.of(type, other, name));
    }
  }

  private static void write(JsonGenerator out, long id, Optional<String> name) throws IOException {
    out.writeStartObject();
    out.writeNumberField(ID, id);
    if (name.isPresent()) {
      out.writeStringField("name", name.get());
    }
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, Total total) throws IOException {
    out.writeNumberField("total", total.rows());
    out.writeBooleanField("exact", total.precision() == Total.Precision.EXACT);
    if (total.precision() == Total.Precision.MORE_THAN) {
      out.writeBooleanField("at_least", true);
    }
  }
}
