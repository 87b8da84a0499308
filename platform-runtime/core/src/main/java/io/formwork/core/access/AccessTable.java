package io.formwork.core.access;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Roles;
import io.formwork.core.policy.FieldStates;
import io.formwork.core.policy.Policies;
import io.formwork.core.policy.Ruling;
import io.formwork.core.record.Values;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Role.Action;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Every role with every object, its fields and its transitions, with views and classes of files,
 * each action with the condition under which the policies grant it. What is not granted is not
 * there. What open tasks lend goes with the processes and stands in no line.
 */
public final class AccessTable {

  private static final String TAKE = "take";

  private final ApplicationModel model;
  private final Policies policies;
  private final ThingAccess things;

  private AccessTable(ApplicationModel model) {
    this.model = model;
    this.policies = new Policies(model);
    this.things = new ThingAccess(model, policies);
  }

  /**
   * In the order of the definitions: roles, objects, fields, transitions, views, classes of files.
   */
  public static List<AccessLine> of(ApplicationModel model) {
    AccessTable table = new AccessTable(model);
    return model.roles().values().stream().flatMap(table::ofRole).toList();
  }

  private Stream<AccessLine> ofRole(Role role) {
    Actor holder =
        new Actor(
            0,
            role.name(),
            role.name(),
            model.language(),
            new Roles(model).withIncluded(List.of(role.name())),
            Values.none());
    return Stream.concat(
        model.objects().values().stream().flatMap(type -> ofObject(holder, role, type).stream()),
        things.of(role.name(), holder));
  }

  private List<AccessLine> ofObject(Actor holder, Role role, ObjectType type) {
    List<AccessLine> lines = new ArrayList<>();
    SequencedMap<String, String> whole = new LinkedHashMap<>();
    for (Action action : Action.values()) {
      cell(type, policies.ruling(holder, type, action), action, whole);
    }
    Action.WITH_READING.forEach(action -> besideReading(action, whole));
    add(lines, role, type.name(), whole);
    for (Field field : type.fields().values()) {
      add(lines, role, type.name() + "." + field.name(), ofField(holder, type, field));
    }
    type.lifecycle().map(lifecycle -> lifecycle.transitions().values()).stream()
        .flatMap(java.util.Collection::stream)
        .forEach(taken ->
            add(lines, role, type.name() + ".transition." + taken.name(), taking(holder, taken)));
    return lines;
  }

  private static void add(
      List<AccessLine> lines, Role role, String address, SequencedMap<String, String> cells) {
    if (!cells.isEmpty()) {
      lines.add(new AccessLine(role.name(), address, cells));
    }
  }

  private SequencedMap<String, String> ofField(Actor holder, ObjectType type, Field field) {
    SequencedMap<String, String> cells = new LinkedHashMap<>();
    for (Action action : Action.values()) {
      if (possible(type, field, action)) {
        cell(type, policies.ruling(holder, type, field, action), action, cells);
      }
    }
    Action.WITH_READING.stream()
        .filter(action -> possible(type, field, action))
        .forEach(action -> besideReading(action, cells));
    return cells;
  }

  /** What goes with reading is said only where it does not. */
  private static void besideReading(Action action, SequencedMap<String, String> cells) {
    String read = cells.getOrDefault(word(Action.READ), AccessLine.NEVER);
    String granted = cells.getOrDefault(word(action), AccessLine.NEVER);
    cells.remove(word(action));
    if (!granted.equals(read)) {
      cells.put(word(action), granted);
    }
  }

  private static String word(Action action) {
    return action.name().toLowerCase(Locale.ROOT);
  }

  private static boolean possible(ObjectType type, Field field, Action action) {
    return switch (action) {
      case READ, EXPORT -> true;
      case HISTORY -> field.written();
      case SEARCH -> field.found();
      case CREATE -> field.writable() && FieldStates.fillable(type, field);
      case UPDATE -> field.writable() && field.onlyThrough().isEmpty();
      case IMPORT -> field.writable();
      case DELETE -> false;
    };
  }

  private static void cell(
      ObjectType type, Ruling ruling, Action action, SequencedMap<String, String> cells) {
    if (ruling.never()) {
      return;
    }
    List<String> conditions = ruling.clauses().stream().map(AccessTable::condition).toList();
    String granted =
        conditions.contains(AccessLine.ALWAYS)
            ? AccessLine.ALWAYS
            : String.join(" or ", conditions.stream().distinct().toList());
    String owner = type.owner().map(of -> ", of " + of.object() + " that is read").orElse("");
    String closed =
        ruling.closed().isEmpty() ? "" : ", not in " + String.join(", ", inOrder(type, ruling));
    cells.put(word(action), granted + owner + closed);
  }

  private static List<String> inOrder(ObjectType type, Ruling ruling) {
    return type.lifecycle().map(Lifecycle::states).orElseThrow().keySet().stream()
        .filter(ruling.closed()::contains)
        .toList();
  }

  private static String condition(Ruling.Clause clause) {
    String where = clause.grant().written().where();
    String in = String.join(", ", clause.grant().in());
    if (where.isEmpty()) {
      return in.isEmpty() ? AccessLine.ALWAYS : "in " + in;
    }
    return "where " + oneLine(where) + (in.isEmpty() ? "" : ", in " + in);
  }

  private static SequencedMap<String, String> taking(Actor holder, Lifecycle.Transition taken) {
    SequencedMap<String, String> cells = new LinkedHashMap<>();
    List<String> conditions =
        taken.by().keySet().stream()
            .filter(holder::hasRole)
            .map(role -> Optional.of(taken.written(role)).filter(text -> !text.isEmpty()))
            .map(text -> text.map(t -> "where " + oneLine(t)).orElse(AccessLine.ALWAYS))
            .distinct()
            .toList();
    if (!conditions.isEmpty()) {
      String granted =
          conditions.contains(AccessLine.ALWAYS)
              ? AccessLine.ALWAYS
              : String.join(" or ", conditions);
      String guard = taken.written().isEmpty() ? "" : ", when " + oneLine(taken.written());
      cells.put(TAKE, granted + ", from " + String.join(", ", taken.from()) + guard);
    }
    return cells;
  }

  /** A condition may be written over several lines. */
  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
