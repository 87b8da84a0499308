package io.formwork.persistence.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The statements that let the database keep a summary: whatever writes the records, a trigger adds
 * to the summary in the same transaction. It only ever inserts, so two who write at the same time
 * never wait for each other.
 */
record SummaryDdl(SummaryTable table) {

  static final String OF_UPDATE = "_u";
  static final String OF_DELETE = "_d";

  /** From now on writers wait until the transaction ends, so the records stand still meanwhile. */
  List<String> begin() {
    List<String> steps = new ArrayList<>();
    steps.add(function());
    steps.add(trigger("", "INSERT", "NEW TABLE AS fw_new"));
    steps.add(trigger(OF_UPDATE, "UPDATE", "OLD TABLE AS fw_old NEW TABLE AS fw_new"));
    steps.add(trigger(OF_DELETE, "DELETE", "OLD TABLE AS fw_old"));
    steps.add("TRUNCATE " + tables());
    steps.add(
        "INSERT INTO %s (%s)\n%s"
            .formatted(qualified(table.name()), columns(), summed(table.source(), "")));
    table.wide().map(this::filled).ifPresent(steps::add);
    table.all().forEach(groups -> steps.add("ANALYZE " + groups.qualified()));
    return List.copyOf(steps);
  }

  private String tables() {
    return Stream.concat(table.all().stream().map(SummaryGroups::qualified), Stream.of(late()))
        .collect(Collectors.joining(", "));
  }

  private String filled(SummaryGroups wide) {
    return "INSERT INTO %s (%s)\n%s"
        .formatted(wide.qualified(), wide.columns(), wide.putTogether(qualified(table.name())));
  }

  /** The triggers go with their function. */
  static String end(String schema, String name) {
    return "DROP FUNCTION IF EXISTS " + Identifiers.quoted(schema, name) + "() CASCADE";
  }

  private String trigger(String suffix, String event, String rows) {
    return "CREATE TRIGGER %s AFTER %s ON %s REFERENCING %s FOR EACH STATEMENT EXECUTE FUNCTION %s()"
        .formatted(
            Identifiers.quoted(table.name() + suffix),
            event,
            table.source(),
            rows,
            qualified(table.name()));
  }

  /** A change adds nothing where neither a group nor an amount is another afterwards. */
  private String function() {
    return """
    CREATE OR REPLACE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql AS $fw$
    BEGIN
      IF TG_OP = 'INSERT' THEN
        INSERT INTO %s (%s) %s;
      ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO %s (%s) %s;
      ELSE
        INSERT INTO %s (%s) %s HAVING %s;
      END IF;
      RETURN NULL;
    END
    $fw$\
    """
        .formatted(
            qualified(table.name()),
            late(),
            columns(),
            summed("fw_new", ""),
            late(),
            columns(),
            summed("fw_old", "-"),
            late(),
            columns(),
            table
                .groups()
                .putTogether(
                    "(%s UNION ALL %s) r".formatted(rows("fw_new", ""), rows("fw_old", "-"))),
            table.amounts().stream()
                .map(amount -> "sum(" + Identifiers.quoted(amount) + ") <> 0")
                .collect(Collectors.joining(" OR ")));
  }

  /** What the rows add to the groups, or with the sign take from them. */
  private String summed(String from, String sign) {
    return table.groups().putTogether("(" + rows(from, sign) + ") r");
  }

  /** Each record with its group and what it counts for. */
  private String rows(String from, String sign) {
    List<String> names = table.dimensions();
    List<String> groups = table.grouped();
    List<String> amounts = table.amounts();
    List<String> counted = table.counted();
    String group =
        IntStream.range(0, names.size())
            .mapToObj(at -> groups.get(at) + " AS " + Identifiers.quoted(names.get(at)))
            .collect(Collectors.joining(", "));
    String counts =
        IntStream.range(0, amounts.size())
            .mapToObj(at ->
                "%s(%s) AS %s"
                    .formatted(sign, counted.get(at), Identifiers.quoted(amounts.get(at))))
            .collect(Collectors.joining(", "));
    return "SELECT %s, %s FROM %s".formatted(group, counts, from);
  }

  private String columns() {
    return table.groups().columns();
  }

  private String late() {
    return table.late();
  }

  private String qualified(String name) {
    return Identifiers.quoted(table.model().name(), name);
  }
}
