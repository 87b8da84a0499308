package io.formwork.core.process;

import io.formwork.core.difference.Differences;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Constant;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Rebuilt;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Declaration;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.Process.Binding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Says an earlier process in the names of today, so that its instances go on although objects,
 * fields, values, states and roles that it speaks of were renamed. Its transitions keep their
 * names, because the drawing knows them by those.
 */
final class Restated {

  private final ApplicationModel model;
  private final Process then;
  private final Map<String, Declaration> declarations;
  private final Differences differences;

  Restated(EarlierProcess earlier, ApplicationModel model) {
    this.model = model;
    this.then = earlier.process();
    this.declarations = earlier.declarations();
    this.differences = new Differences(declarations, model.declarations());
  }

  Process process() {
    return new Process(
        then.name(),
        then.title(),
        then.version(),
        object(then.about()),
        then.starts(),
        then.bpmn(),
        then.file(),
        then.nodes(),
        each(then.conditions(), this::say),
        each(then.bindings(), this::binding));
  }

  private static <T> Map<String, T> each(Map<String, T> map, UnaryOperator<T> change) {
    Map<String, T> changed = new LinkedHashMap<>();
    map.forEach((key, value) -> changed.put(key, change.apply(value)));
    return changed;
  }

  private Binding binding(Binding binding) {
    return switch (binding) {
      case Binding.Timer timer -> timer;
      case Binding.Task task ->
          new Binding.Task(
              task.node(),
              task.title(),
              task.role().map(role -> named("role." + role)),
              task.assignee().map(this::say),
              task.form(),
              task.inState().map(state -> state(then.about(), state)),
              task.outcomes());
      case Binding.Service service -> service(service);
    };
  }

  private Binding.Service service(Binding.Service service) {
    Optional<String> relation = service.relation().map(name -> field(then.about(), name));
    Map<String, Expression> set = new LinkedHashMap<>();
    service.set().forEach((name, value) -> set.put(written(relation, name), say(value)));
    return new Binding.Service(
        service.node(),
        service
            .assign()
            .map(assign ->
                new Binding.Assign(field(then.about(), assign.field()), assign.strategy())),
        relation,
        set,
        service.takes(),
        service.notifies());
  }

  /** The field that is written, of the record or of the one that the relation leads to. */
  private String written(Optional<String> relation, String name) {
    return relation
        .flatMap(path -> found(object(then.about()), path))
        .flatMap(Restated::target)
        .map(object -> field(differences.then(object), name))
        .orElseGet(() -> field(then.about(), name));
  }

  private Expression say(Expression expression) {
    return switch (expression) {
      case Path path -> path(path);
      case Expression.Compare(var operator, Path path, var value) ->
          new Expression.Compare(operator, path(path), valueOf(path, value));
      case Expression.Compare(var operator, var value, Path path) ->
          new Expression.Compare(operator, valueOf(path, value), path(path));
      case Expression.In(Path path, var values) ->
          new Expression.In(path(path), valueOf(path, values));
      case Expression.In(var value, Path path) ->
          new Expression.In(valueOf(path, value), path(path));
      default -> Rebuilt.of(expression, this::say);
    };
  }

  /** A step that is no longer there stays, and finds nothing. */
  private Path path(Path path) {
    Optional<String> at =
        switch (path.root()) {
          case ME -> Optional.of(ObjectType.USER);
          case RECORD, OLD, TARGET -> Optional.of(then.about());
          case IT -> Optional.empty();
        };
    List<Field> steps = new ArrayList<>();
    for (Field step : path.steps()) {
      Optional<String> owner = at;
      steps.add(
          owner.flatMap(object -> found(object(object), field(object, step.name()))).orElse(step));
      at = target(step);
    }
    return new Path(path.root(), steps);
  }

  /** Words that a choice or a state was compared with. */
  private Expression valueOf(Path path, Expression value) {
    if (value instanceof Constant constant && constant.value() instanceof String word) {
      return new Constant(word(path, word));
    }
    return value instanceof Expression.ListOf || value instanceof Constant
        ? Rebuilt.of(value, item -> valueOf(path, item))
        : say(value);
  }

  private String word(Path path, String word) {
    if (path.steps().isEmpty()) {
      return word;
    }
    return switch (path.steps().getLast().type()) {
      case FieldType.Choice choice -> named("choices." + choice.choices() + "." + word);
      case FieldType.ChoiceSet set -> named("choices." + set.choices() + "." + word);
      case FieldType.State state -> state(state.object(), word);
      case FieldType.Roles roles -> named("role." + word);
      default -> word;
    };
  }

  private String object(String name) {
    return named(name);
  }

  private String field(String object, String name) {
    return named(object + "." + name);
  }

  /** A state's address has the name of its field in it. */
  private String state(String object, String name) {
    return declarations.values().stream()
        .filter(thing -> thing.thing().equals("state") && thing.name().equals(name))
        .map(Declaration::address)
        .filter(address -> address.startsWith(object + "."))
        .findFirst()
        .map(this::named)
        .orElse(name);
  }

  private String named(String address) {
    String now = differences.now(address);
    return now.substring(now.lastIndexOf('.') + 1);
  }

  private Optional<Field> found(String object, String field) {
    return Optional.ofNullable(model.objects().get(object))
        .flatMap(type -> Optional.ofNullable(type.fields().get(field)));
  }

  private static Optional<String> target(Field field) {
    return field.type() instanceof FieldType.Reference relation
        ? Optional.of(relation.object())
        : Optional.empty();
  }
}
