package io.formwork.persistence.schema;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Summary;
import io.formwork.metadata.model.Summary.Dimension;
import io.formwork.persistence.value.ValueKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a summary lies: the groups, and what has been added to them since they were last put
 * together. Additions have signs; a group is worth the sum of all its rows in both tables. The name
 * tells what is summed up and of what: a summary that differs lies elsewhere.
 */
public record SummaryTable(ApplicationModel model, ObjectType type, Summary summary) {

  /** What all names of such tables begin with, which no object's may. */
  static final String PREFIX = "fw_summary_";

  /** How many records there are. */
  public static final String ROWS = "number of rows";

  private static final String LATE = "_late";

  /** Whether a trigger or a table of that name keeps a summary; triggers beside it do not. */
  static boolean isName(String name) {
    return name.startsWith(PREFIX)
        && !name.endsWith(SummaryDdl.OF_UPDATE)
        && !name.endsWith(SummaryDdl.OF_DELETE);
  }

  /** Of the table with the groups. */
  public String name() {
    String of = PREFIX + type.table() + "_" + summary.name();
    int room = Identifiers.LONGEST - LATE.length() - Identifiers.HASH;
    return of.substring(0, Math.min(of.length(), room)) + "_" + Identifiers.hash(definition());
  }

  /** Of the table with what was added since. */
  public String lateName() {
    return late(name());
  }

  private static String late(String name) {
    return name + LATE;
  }

  /** The records that are summed up. */
  String source() {
    return Identifiers.quoted(model.name(), type.table());
  }

  /** Of groups and additions together. */
  public String rows() {
    return "(SELECT * FROM %s UNION ALL SELECT * FROM %s)"
        .formatted(
            Identifiers.quoted(model.name(), name()), Identifiers.quoted(model.name(), lateName()));
  }

  /** The names of the columns that make a group. */
  public List<String> dimensions() {
    return summary.by().stream().map(Dimension::text).toList();
  }

  /** The column with the sum of a field. */
  public static String sum(Field field) {
    return "sum of " + field.name();
  }

  /** The column with how many records have a value in the field. */
  public static String filled(Field field) {
    return "number of " + field.name();
  }

  /** The names of the columns that are added up. */
  public List<String> amounts() {
    return Stream.concat(
            Stream.of(ROWS), summary.sums().stream().flatMap(f -> Stream.of(filled(f), sum(f))))
        .toList();
  }

  /** The two tables as the model asks for them. */
  List<Table> tables(String address) {
    String groups = "(" + Identifiers.quoted(dimensions()) + ") NULLS NOT DISTINCT";
    return List.of(
        columns(Table.of(model.name(), name())).uniqueIndex("group", groups).build(address),
        columns(Table.of(model.name(), lateName())).build(address));
  }

  private Table.Builder columns(Table.Builder table) {
    summary.by().forEach(one -> table.column(one.text(), columnType(one)));
    amounts().forEach(amount -> table.column(amount, isCount(amount) ? "bigint" : "numeric"));
    return table;
  }

  private static boolean isCount(String amount) {
    return amount.startsWith("number");
  }

  private static String columnType(Dimension dimension) {
    FieldType type = dimension.field().type();
    return (dimension.step().isPresent() ? ValueKind.DAY : ValueKind.of(type)).sqlType();
  }

  /** What makes a group, of a row of the records. */
  List<String> groups() {
    return summary.by().stream().map(this::group).toList();
  }

  private String group(Dimension dimension) {
    String column = column(dimension.field());
    String local =
        dimension.field().type() instanceof FieldType.Moment
            ? column + " AT TIME ZONE " + Identifiers.literal(model.timezone().getId())
            : column + "::timestamp";
    return dimension
        .step()
        .map(step -> "date_trunc(%s, %s)::date".formatted(Identifiers.literal(step.word()), local))
        .orElse(column);
  }

  /** What a row of the records counts for, in the order of {@link #amounts}. */
  List<String> counted() {
    return Stream.concat(
            Stream.of("1"),
            summary.sums().stream()
                .map(this::column)
                .flatMap(column ->
                    Stream.of(
                        "CASE WHEN %s IS NULL THEN 0 ELSE 1 END".formatted(column),
                        "coalesce(%s, 0)".formatted(column))))
        .toList();
  }

  private String column(Field field) {
    return Identifiers.quoted(Columns.name(model, type, field));
  }

  /** Everything that a value in it depends on. */
  private String definition() {
    return Stream.of(
            Stream.of(type.table()),
            dimensions().stream(),
            groups().stream(),
            counted().stream(),
            summary.by().stream().map(one -> ValueKind.columnType(one.field().type())),
            summary.sums().stream().map(field -> ValueKind.columnType(field.type())))
        .flatMap(parts -> parts)
        .collect(Collectors.joining("\n"));
  }
}
