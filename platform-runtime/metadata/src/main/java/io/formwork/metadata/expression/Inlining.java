package io.formwork.metadata.expression;

import dev.cel.common.ast.CelExpr;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.model.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Puts the definition of a computed field in its place, so that whoever evaluates an expression
 * meets stored fields only, or written ones only.
 */
final class Inlining {

  /** Compiles the text of a computed field of that object. */
  interface Definitions {
    Optional<Expression> compile(Source text, String object, Field field);
  }

  private final Names names;
  private final Complaints complaints;
  private final Definitions definitions;
  private final Underway underway;

  Inlining(Names names, Complaints complaints, Definitions definitions, Underway underway) {
    this.names = names;
    this.complaints = complaints;
    this.definitions = definitions;
    this.underway = underway;
  }

  /** The field of the record that the path leads to, or what it is computed from. */
  Typed field(String object, Field field, Path record, CelExpr node) {
    ValueType type = ValueType.of(field.type(), names);
    if (field.stored() && !underway.isWhole()) {
      return new Typed(step(record, field), type);
    }
    if (field.computed().isPresent()) {
      return new Typed(placed(field.computed().get(), record), type);
    }
    return names
        .computed(object, field.name())
        .map(text -> computed(object, field, text, record, node))
        .orElseGet(() -> new Typed(step(record, field), type));
  }

  /** A definition that does not compile is silent here; it is complained about where it stands. */
  private Typed computed(String object, Field field, Source text, Path record, CelExpr node) {
    Optional<Expression> definition = Optional.empty();
    if (underway.enter(object + "." + field.name())) {
      definition = definitions.compile(text, object, field);
      underway.leave();
    }
    if (underway.isOutermost() && underway.isTooMany()) {
      return complaints.tooLarge(node);
    }
    if (underway.isOutermost() && underway.circle().isPresent()) {
      return complaints.circular(node, underway.circle().get());
    }
    return definition
        .map(found -> new Typed(placed(found, record), ValueType.of(field.type(), names)))
        .orElseGet(Typed::wrong);
  }

  private static Expression placed(Expression definition, Path record) {
    return Rebase.onto(record.root(), record.steps(), definition);
  }

  private static Path step(Path record, Field field) {
    List<Field> steps = new ArrayList<>(record.steps());
    steps.add(field);
    return new Path(record.root(), steps);
  }

  /** The computed fields whose definitions are being put in place, one inside the other. */
  static final class Underway {

    /** Definitions that double one another would otherwise outgrow every memory. */
    private static final int MOST = 500;

    /** Whether stored computed fields are replaced too. */
    private final boolean whole;

    private final Deque<String> fields = new ArrayDeque<>();
    private int entered;
    private Optional<String> circle = Optional.empty();

    private Underway(boolean whole) {
      this.whole = whole;
    }

    static Underway toStoredFields() {
      return new Underway(false);
    }

    static Underway toWrittenFields() {
      return new Underway(true);
    }

    private boolean isWhole() {
      return whole;
    }

    /** False when the field is already underway, which makes a circle, or when it is too much. */
    private boolean enter(String field) {
      if (fields.contains(field)) {
        circle = Optional.of(String.join(" -> ", fields) + " -> " + field);
        return false;
      }
      entered++;
      if (isTooMany()) {
        return false;
      }
      fields.addLast(field);
      return true;
    }

    private void leave() {
      fields.removeLast();
    }

    private boolean isTooMany() {
      return entered > MOST;
    }

    private boolean isOutermost() {
      return fields.isEmpty();
    }

    private Optional<String> circle() {
      return circle;
    }
  }
}
