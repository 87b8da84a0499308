package io.formwork.testkit.proof;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Row;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.View;
import io.formwork.testkit.proof.Referee.Person;
import io.formwork.testkit.proof.World.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One person in one application, and what the referee says that person sees.
 *
 * @param tally where it is kept what was told
 * @param lent what those see in whose place the person may act, whose tasks are in the inbox
 */
record Sight(
    Application application,
    World world,
    Referee referee,
    Tally tally,
    String name,
    Actor actor,
    Insight insight,
    List<Insight> lent) {

  private static final int ALL = 10_000;

  /** What the world does not keep. */
  private static final Set<String> UNKNOWN = Set.of("id", "version", "status_outcome");

  static Sight of(Stage stage, Referee referee, Tally tally, Asker asker) {
    return new Sight(
        stage.application(),
        stage.world(),
        referee,
        tally,
        asker.name(),
        asker.actor(stage.application()),
        new Insight(referee, asker.person()),
        stage.askers().stream()
            .filter(other -> asker.substitute().isEmpty() && other.substitute().isPresent())
            .filter(other -> other.substitute().get().equals(asker.name()))
            .map(other -> new Insight(referee, other.person()))
            .toList());
  }

  Person person() {
    return insight.person();
  }

  /** Which views are there for the person. */
  Doors doors() {
    return new Doors(referee, person());
  }

  /**
   * Every canary in the text must be one that the person may see. Who has a record by a task alone
   * is told its name with the task.
   */
  void heard(String channel, String text) {
    for (Cell cell : world.heard(text)) {
      World.Row row = cell.row();
      Field field = row.type().field(cell.field());
      boolean allowed =
          cell.past()
              ? insight.remembers(row, field)
              : named(row, field) || (insight.opens(row) && insight.shows(row, field));
      tally.judge(channel, allowed, true, said(Api.of(row) + "." + cell.field()));
    }
  }

  /** Whether the field is part of the name that a task tells of its record. */
  boolean named(World.Row row, Field field) {
    return named(row, field, insight);
  }

  private boolean named(World.Row row, Field field, Insight whose) {
    return row.type().display().toString().contains(field.name() + ",")
        && whose.holds(row)
        && !referee.hidden(row, field);
  }

  /**
   * In the inbox stand the tasks of those who are away as well, each with the name of its record.
   */
  void heardInInbox(String channel, String text) {
    for (Cell cell : world.heard(text)) {
      Field field = cell.row().type().field(cell.field());
      boolean allowed =
          named(cell.row(), field)
              || lent.stream().anyMatch(whose -> named(cell.row(), field, whose));
      tally.judge(channel, allowed, true, said(Api.of(cell.row()) + "." + cell.field()));
    }
  }

  /** What an opened record shows, where there is something. */
  boolean opened(World.Row row, Field field) {
    return insight.opens(row) && insight.shows(row, field) && filled(row, field);
  }

  private static boolean filled(World.Row row, Field field) {
    return field.computed().isPresent() || Reading.of(row, field).isPresent();
  }

  /** What a grant lets be seen, in lists too. */
  boolean sees(World.Row row, Field field) {
    return referee.field(person(), row, field, Action.READ) && filled(row, field);
  }

  boolean sees(World.Row row, FieldPath column, boolean exported) {
    Field first = column.steps().getFirst();
    boolean whole = !exported || referee.exported(person(), row, first);
    if (column.steps().size() == 1) {
      return whole && sees(row, first);
    }
    return whole
        && referee.over(person(), row, first, column.field())
        && value(row, column).isPresent();
  }

  Optional<Object> value(World.Row row, FieldPath column) {
    Field first = column.steps().getFirst();
    return column.steps().size() == 1
        ? Reading.of(row, first)
        : referee.target(row, first).flatMap(there -> Reading.of(there, column.field()));
  }

  /** The fields whose values the world knows. */
  static List<Field> known(ObjectType type) {
    return type.fields().values().stream()
        .filter(field -> field.computed().isEmpty() && !UNKNOWN.contains(field.name()))
        .filter(field -> field.stored() || field.type() instanceof FieldType.StateKindOf)
        .toList();
  }

  List<FieldPath> columns(ObjectType type) {
    List<FieldPath> columns = new ArrayList<>();
    for (Field field : known(type)) {
      columns.add(new FieldPath(List.of(field)));
      if (field.type() instanceof FieldType.Reference to) {
        known(application.model().object(to.object()))
            .forEach(there -> columns.add(new FieldPath(List.of(field, there))));
      }
    }
    return columns;
  }

  /** The fields by which figures are grouped. */
  static List<Field> grouping(ObjectType type) {
    return known(type).stream()
        .filter(field ->
            field.type() instanceof FieldType.Text || field.type() instanceof FieldType.Choice)
        .toList();
  }

  /** How many rows each group has: the values that are seen are groups, and all others are one. */
  Map<String, Long> groups(ObjectType type, Field field) {
    Map<String, Long> groups = new TreeMap<>();
    world.all(type.name()).stream()
        .filter(row -> referee.row(person(), row, Action.READ))
        .map(row -> sees(row, field) ? Reading.of(row, field).orElseThrow().toString() : "")
        .forEach(group -> groups.merge(group, 1L, Long::sum));
    return groups;
  }

  List<Long> ids(ListRequest request) {
    return application.query().list(actor, request).rows().stream().map(Row::id).toList();
  }

  static ListRequest request(
      ObjectType type,
      List<FieldPath> columns,
      Optional<Expression> where,
      List<View.Sort> sort,
      Optional<String> search) {
    return new ListRequest(type.name(), columns, where, List.of(), sort, search, 0, ALL);
  }

  String said(String what) {
    return name + " " + what;
  }
}
