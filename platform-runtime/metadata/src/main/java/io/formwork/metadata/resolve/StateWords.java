package io.formwork.metadata.resolve;

import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The kind and the outcome of a state as expressions over the state, so that nobody has to treat
 * them apart.
 */
final class StateWords {

  private final YamlNode.Mapping states;

  StateWords(YamlNode.Mapping states) {
    this.states = states;
  }

  Expression kindOf(Field state) {
    return wordOf(state, "kind");
  }

  Expression outcomeOf(Field state) {
    return wordOf(state, "outcome");
  }

  private Expression wordOf(Field state, String key) {
    Expression result = new Expression.Empty();
    for (var group : statesByWord(key).reversed().entrySet()) {
      Expression path = new Expression.Path(Expression.Root.RECORD, List.of(state));
      Expression among = new Expression.In(path, new Expression.ListOf(group.getValue()));
      result = new Expression.Conditional(among, new Expression.Constant(group.getKey()), result);
    }
    return result;
  }

  private SequencedMap<String, List<Expression>> statesByWord(String key) {
    SequencedMap<String, List<Expression>> groups = new LinkedHashMap<>();
    states
        .children()
        .forEach((name, state) ->
            state
                .text(key)
                .ifPresent(word ->
                    groups
                        .computeIfAbsent(word, w -> new ArrayList<>())
                        .add(new Expression.Constant(name))));
    return groups;
  }
}
