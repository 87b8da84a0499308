package io.formwork.process;

import io.formwork.metadata.bpmn.Drawing.Node;
import io.formwork.metadata.bpmn.DrawingReader;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.Process.Binding;
import io.formwork.metadata.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes processes of drawings: every task is for anybody, and conditions compare a variable. */
final class Drawings {

  private static final Pattern CONDITION =
      Pattern.compile(
          "<(?:\\w+:)?sequenceFlow id=\"(?<flow>\\w+)\"[^>]*>\\s*"
              + "<(?:\\w+:)?conditionExpression[^>]*>"
              + "(?<variable>\\w+) (?:== \"(?<value>\\w+)\"|!= null)<");

  private Drawings() {}

  static Process valid(String name) {
    return process(name, "1", text("valid/" + name + ".bpmn"));
  }

  static String text(String resource) {
    try (InputStream in = Drawings.class.getResourceAsStream("/drawings/" + resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }

  static Process process(String name, String version, String bpmn) {
    return new Process(
        name,
        Label.of(name),
        version,
        "ticket",
        "created",
        bpmn,
        name + ".bpmn",
        List.of(),
        conditions(bpmn),
        bindings(name, bpmn));
  }

  private static Map<String, Binding> bindings(String name, String bpmn) {
    Map<String, Binding> bindings = new LinkedHashMap<>();
    SourceFile file = new SourceFile(name, bpmn.getBytes(StandardCharsets.UTF_8));
    new DrawingReader(problem -> {})
        .read(file)
        .ifPresent(drawing ->
            drawing.nodes().forEach(node -> bind(node).ifPresent(b -> bindings.put(node.id(), b))));
    return bindings;
  }

  private static Optional<Binding> bind(Node node) {
    return switch (node.type()) {
      case "userTask" ->
          Optional.of(
              new Binding.Task(
                  node.id(),
                  Label.of(node.id()),
                  Optional.of("anybody"),
                  Optional.empty(),
                  "form",
                  Optional.empty(),
                  List.of()));
      case "serviceTask" ->
          Optional.of(
              new Binding.Service(
                  node.id(),
                  Optional.empty(),
                  Optional.empty(),
                  Map.of(),
                  Optional.empty(),
                  List.of()));
      default -> Optional.empty();
    };
  }

  private static Map<String, Expression> conditions(String bpmn) {
    Map<String, Expression> conditions = new LinkedHashMap<>();
    Matcher matcher = CONDITION.matcher(bpmn);
    while (matcher.find()) {
      Expression variable =
          new Expression.Variable(matcher.group("variable"), new FieldType.Text(200));
      String value = matcher.group("value");
      Expression condition =
          value == null
              ? new Expression.Not(new Expression.IsEmpty(variable))
              : new Expression.Compare(
                  Expression.Operator.EQUAL, variable, new Expression.Constant(value));
      conditions.put(matcher.group("flow"), condition);
    }
    return conditions;
  }
}
