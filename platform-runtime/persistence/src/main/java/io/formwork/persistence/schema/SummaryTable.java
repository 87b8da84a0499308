package io.formwork.persistence.schema;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Summary;
import io.formwork.metadata.model.Summary.Dimension;
import io.formwork.persistence.value.ValueKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a summary lies: the groups, and what has been added to them since they were last put
 * together. Additions have signs; a group is worth the sum of all its rows in both tables. Where it
 * has relations, its wide groups lie in a third table, made of the same additions. The name tells
 * what is summed up and of what: a summary that differs lies elsewhere.
 */
public record SummaryTable(ApplicationModel model, ObjectType type, Summary summary) {

  /** What all names of such tables begin with, which no object's may. */
  static final String PREFIX = "fw_summary_";

  /** How many records there are. */
  public static final String ROWS = SummaryGroups.ROWS;

  /** Whether a row of {@link #partedRows} stands for wide groups. */
  public static final String IS_WIDE = "is of wide groups";

  private static final String LATE = "_late";
  private static final String WIDE = "_wide";

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
    return name() + LATE;
  }

  /** The groups as they are declared. */
  public SummaryGroups groups() {
    return new SummaryGroups(model.name(), name(), summary);
  }

  /** The same without relations, where there are any. */
  public Optional<SummaryGroups> wide() {
    return summary.wide().map(of -> new SummaryGroups(model.name(), name() + WIDE, of));
  }

  /** All that is made of what was added. */
  public List<SummaryGroups> all() {
    return Stream.concat(Stream.of(groups()), wide().stream()).toList();
  }

  /** The records that are summed up. */
  String source() {
    return Identifiers.quoted(model.name(), type.table());
  }

  /** Of groups and additions together. */
  public String rows() {
    return rows(groups());
  }

  /** Of some of the groups, and additions together. */
  public String rows(SummaryGroups groups) {
    return "(SELECT %1$s FROM %2$s UNION ALL SELECT %1$s FROM %3$s)"
        .formatted(groups.columns(), groups.qualified(), late());
  }

  /**
   * Of groups and additions twice: once as wide groups, whose relations are empty, and once as they
   * are. So whoever asks decides by {@link #IS_WIDE} which records to take from where.
   */
  public String partedRows(SummaryGroups wide) {
    String flag = " AS " + Identifiers.quoted(IS_WIDE);
    String few =
        "SELECT TRUE%s, %s, %s FROM "
            .formatted(flag, withoutRelations(), Identifiers.quoted(amounts()));
    String many = "SELECT FALSE%s, %s FROM ".formatted(flag, groups().columns());
    return "(%1$s%2$s UNION ALL %1$s%3$s UNION ALL %4$s%5$s UNION ALL %4$s%3$s)"
        .formatted(few, wide.qualified(), late(), many, groups().qualified());
  }

  private String withoutRelations() {
    return summary.by().stream()
        .map(one -> {
          String column = Identifiers.quoted(one.text());
          return one.isRelation() ? "NULL::" + columnType(one) + " AS " + column : column;
        })
        .collect(Collectors.joining(", "));
  }

  /** The additions, as they stand in a statement. */
  public String late() {
    return Identifiers.quoted(model.name(), lateName());
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
    return groups().amounts();
  }

  /** The tables as the model asks for them. */
  List<Table> tables(String address) {
    Stream<Table> groups = all().stream().map(of -> table(of).build(address));
    Table late = columns(Table.of(model.name(), lateName()), summary).build(address);
    return Stream.concat(groups, Stream.of(late)).toList();
  }

  /** The groups of a record that others lead to are found by an index, wherever it stands. */
  private Table.Builder table(SummaryGroups groups) {
    String group = "(" + Identifiers.quoted(groups.dimensions()) + ") NULLS NOT DISTINCT";
    Table.Builder table =
        columns(Table.of(model.name(), groups.name()), groups.of()).uniqueIndex("group", group);
    groups.of().by().stream()
        .skip(1)
        .filter(Dimension::isRelation)
        .map(Dimension::text)
        .forEach(one -> table.index(one, "(" + Identifiers.quoted(one) + ")"));
    return table;
  }

  private Table.Builder columns(Table.Builder table, Summary summary) {
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
  List<String> grouped() {
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
            grouped().stream(),
            counted().stream(),
            summary.by().stream().map(one -> ValueKind.columnType(one.field().type())),
            summary.sums().stream().map(field -> ValueKind.columnType(field.type())),
            summary.wide().stream().flatMap(wide -> wide.by().stream().map(Dimension::text)))
        .flatMap(parts -> parts)
        .collect(Collectors.joining("\n"));
  }
}
