package io.formwork.rest.list;

import io.formwork.core.query.FilterText;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.Sentence;
import java.util.Optional;

/** The parameter {@code filter}: a condition in the language of the definitions. */
record FilterParameter(ApplicationModel model, Parameters parameters, ObjectType type) {

  /** A longer filter is an attack or a mistake. */
  private static final int LONGEST_FILTER = 4_000;

  Optional<Expression> read() {
    Optional<String> text = parameters.text("filter");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().length() > LONGEST_FILTER) {
      parameters.wrong("filter", Sentence.of("filter.too_long", LONGEST_FILTER));
      return Optional.empty();
    }
    return switch (new FilterText(model).compile(type.name(), text.get())) {
      case FilterText.Outcome.Understood understood -> Optional.of(understood.filter());
      case FilterText.Outcome.Wrong wrong -> {
        wrong.problems().forEach(problem -> parameters.wrong(fault(problem)));
        yield Optional.empty();
      }
    };
  }

  private static Fault fault(Diagnostic problem) {
    return new Fault(
        new Fault.Place.Parameter("filter", Optional.of(problem.span().start())),
        new Sentence.Verbatim(problem.summary() + ". " + problem.detail()));
  }
}
