package io.formwork.core.query;

import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.expression.Rebase;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Template;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The display template of an object, in which a relation stands for what its record is called: of
 * {@code {device} for {borrower}}, the names of both.
 */
final class NameParts {

  private static final String KEY = "display.";

  /** Names in names, so that objects that are called after one another come to an end. */
  private static final int DEEPEST = 3;

  private final ApplicationModel model;
  private final Map<String, List<Piece>> known = new ConcurrentHashMap<>();

  NameParts(ApplicationModel model) {
    this.model = model;
  }

  /**
   * A part of a name.
   *
   * @param key under which its value is read, when it has one
   * @param says whether it tells something of the record: words of the template do not, nor do
   *     those between the fields of another record
   */
  record Piece(Template.Part part, String key, boolean says) {}

  List<Piece> of(ObjectType type) {
    return known.computeIfAbsent(type.name(), name -> pieces(parts(type, 0).toList()));
  }

  private static List<Piece> pieces(List<Template.Part> parts) {
    return IntStream.range(0, parts.size())
        .mapToObj(index -> new Piece(parts.get(index), KEY + index, says(parts.get(index))))
        .toList();
  }

  private static boolean says(Template.Part part) {
    return part instanceof Template.Value value && !isWords(value);
  }

  private Stream<Template.Part> parts(ObjectType type, int depth) {
    return type.display().parts().stream().flatMap(part -> flat(part, depth));
  }

  private Stream<Template.Part> flat(Template.Part part, int depth) {
    if (!(part instanceof Template.Value(Path(Root root, var steps)))
        || root != Root.RECORD
        || steps.isEmpty()
        || !(steps.getLast().type() instanceof FieldType.Reference relation)) {
      return Stream.of(part);
    }
    if (depth == DEEPEST) {
      return Stream.empty();
    }
    Path record = new Path(root, steps);
    return parts(model.object(relation.object()), depth + 1)
        .map(inner -> new Template.Value(from(record, inner)));
  }

  /** Whether the part is words between the fields of another record, which say nothing alone. */
  private static boolean isWords(Template.Value part) {
    return part.expression()
        instanceof
        Expression.Conditional(
            Expression.IsEmpty asked,
            Expression.Empty none,
            Expression.Constant words);
  }

  /** Nothing is said of a record that is not there, the words between its fields neither. */
  private static Expression from(Path record, Template.Part part) {
    return switch (part) {
      case Template.Value value -> Rebase.onto(record.root(), record.steps(), value.expression());
      case Template.Literal literal ->
          new Expression.Conditional(
              new Expression.IsEmpty(record),
              new Expression.Empty(),
              new Expression.Constant(literal.text()));
    };
  }
}
