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
import java.util.stream.Stream;

/**
 * The display template of an object, in which a relation stands for what its record is called: of
 * {@code {device} for {borrower}}, the names of both.
 */
record NameParts(ApplicationModel model) {

  /** Names in names, so that objects that are called after one another come to an end. */
  private static final int DEEPEST = 3;

  List<Template.Part> of(ObjectType type) {
    return parts(type, 0).toList();
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
  static boolean isWords(Template.Value part) {
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
