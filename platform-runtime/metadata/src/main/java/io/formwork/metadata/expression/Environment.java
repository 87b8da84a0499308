package io.formwork.metadata.expression;

import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known at one place of use: where a bare name leads, which roots may be written, which
 * variables are handed in. {@code now} and {@code today} are known everywhere, settings wherever
 * the expression is evaluated anew each time.
 *
 * @param bare the root whose fields are written without anything before them; empty where there is
 *     no record
 * @param roots word to the root it stands for
 * @param variables name to what it holds
 * @param settings whether settings are known
 */
public record Environment(
    Names names,
    Optional<Start> bare,
    Map<String, Start> roots,
    Map<String, Given> variables,
    boolean settings) {

  /** The actor's unit and all below it. */
  public static final String MY_UNITS = "my_units";

  /** The units that the actor manages and all below them. */
  public static final String MANAGED_UNITS = "managed_units";

  public Environment {
    roots = Map.copyOf(roots);
    variables = Map.copyOf(variables);
  }

  /** Where a path begins, and of which object that is a record. */
  public record Start(Root root, String object) {}

  /** A variable: what it is in the tree, and which values it may be compared with. */
  public record Given(FieldType field, ValueType value) {}

  /** Bare names are fields of the record; {@code this} is the record. */
  public static Environment ofRecord(Names names, String object) {
    Start record = new Start(Root.RECORD, object);
    return begin(names, Optional.of(record), Map.of("this", record));
  }

  /** Bare names are fields of the candidate of a strategy, which is {@code it}. */
  public static Environment ofCandidate(Names names, String candidate) {
    Start record = new Start(Root.RECORD, candidate);
    return begin(names, Optional.of(record), Map.of("it", record));
  }

  /**
   * Bare names are fields of the counted record, which is {@code this}; the candidate is {@code
   * it}.
   */
  public static Environment ofCounted(Names names, String counted, String candidate) {
    return ofRecord(names, counted).with("it", new Start(Root.IT, candidate));
  }

  /**
   * Bare names are fields of the record being edited, which is {@code this}; what may be chosen for
   * one of its relations is {@code it}, and the row of the query.
   */
  public static Environment ofAmong(Names names, String object, String candidate) {
    Start edited = new Start(Root.TARGET, object);
    Start row = new Start(Root.RECORD, candidate);
    return begin(names, Optional.of(edited), Map.of("this", edited, "it", row));
  }

  /** There is no record: only {@code now}, {@code today} and what is added. */
  public static Environment ofNoRecord(Names names) {
    return begin(names, Optional.empty(), Map.of());
  }

  private static Environment begin(Names names, Optional<Start> bare, Map<String, Start> roots) {
    return new Environment(names, bare, roots, Map.of(), true);
  }

  /** For what the database keeps: it would not notice that a setting has changed. */
  public Environment withoutSettings() {
    return new Environment(names, bare, roots, variables, false);
  }

  /** The actor as {@code me}, and where there are units, those that are the actor's. */
  public Environment withMe() {
    Environment me = with("me", new Start(Root.ME, ObjectType.USER));
    if (names.fields(ObjectType.UNIT).isEmpty()) {
      return me;
    }
    FieldType units = new FieldType.References(ObjectType.UNIT);
    return me.withVariable(MY_UNITS, units).withVariable(MANAGED_UNITS, units);
  }

  /** The record before the change as {@code old}. */
  public Environment withOld() {
    return bare.map(record -> with("old", new Start(Root.OLD, record.object()))).orElse(this);
  }

  /** The record for which a strategy looks for somebody, as {@code record}. */
  public Environment withTarget(String object) {
    return with("record", new Start(Root.TARGET, object));
  }

  /** A variable that the place of use hands in. */
  public Environment withVariable(String name, FieldType type) {
    return withVariable(name, new Given(type, ValueType.of(type, names)));
  }

  /** A variable that is one of certain words, such as the outcome of a task. */
  public Environment withWord(String name, String description, Set<String> words) {
    FieldType text = new FieldType.Text(Integer.MAX_VALUE);
    return withVariable(name, new Given(text, new ValueType.Words(description, words)));
  }

  private Environment withVariable(String name, Given given) {
    Map<String, Given> more = new LinkedHashMap<>(variables);
    more.put(name, given);
    return new Environment(names, bare, roots, more, settings);
  }

  private Environment with(String word, Start start) {
    Map<String, Start> more = new LinkedHashMap<>(roots);
    more.put(word, start);
    return new Environment(names, bare, more, variables, settings);
  }
}
