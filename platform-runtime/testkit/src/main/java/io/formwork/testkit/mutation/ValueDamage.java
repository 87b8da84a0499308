package io.formwork.testkit.mutation;

import io.formwork.metadata.definition.Shape;
import io.formwork.metadata.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values of another form than belongs there: a list for a text, a word that means nothing. */
final class ValueDamage implements Damage {

  /** What a pattern asks for, to something that looks like it and is none. */
  private static final Map<String, String> ALMOST =
      Map.of(
          "a date", "2026-02-30",
          "a local time", "2026-02-30T09:00",
          "working time", "\"25:00-26:00\"",
          "a duration", "15 minutes",
          "a number", "99999999999999999999",
          "a whole", "99999999999999999999");

  @Override
  public Stream<Mutation> of(Body body) {
    Map<YamlNode, Shape.Forms> free =
        body.values().stream()
            .filter(value -> value.shape() instanceof Shape.Forms)
            .collect(
                Collectors.toMap(
                    Value::node, value -> (Shape.Forms) value.shape(), (one, same) -> one));
    return body.values().stream()
        .filter(value -> !value.path().isEmpty() && value.isOnOneLine())
        .flatMap(value -> of(body, value, Optional.ofNullable(free.get(value.node()))));
  }

  private static Stream<Mutation> of(Body body, Value value, Optional<Shape.Forms> forms) {
    return switch (value.shape()) {
      case Shape.Single single -> single(body, value, forms);
      case Shape.Word word ->
          Stream.concat(
              single(body, value, forms),
              Stream.of(replaced(body, "word that means nothing", value, "zz_nothing")));
      case Shape.Pattern pattern ->
          Stream.concat(single(body, value, forms), almost(body, value, pattern));
      case Shape.ListOf list -> unless(forms.flatMap(Shape.Forms::single), body, value, "list");
      case Shape.Keys keys -> unless(forms.flatMap(Shape.Forms::single), body, value, "keys");
      case Shape.ByKey keys -> unless(forms.flatMap(Shape.Forms::single), body, value, "keys");
      case Shape.ByWord keys -> unless(forms.flatMap(Shape.Forms::single), body, value, "keys");
      case Shape.Named names -> unless(forms.flatMap(Shape.Forms::single), body, value, "keys");
      case Shape.Forms several -> Stream.of();
      case Shape.Open open -> Stream.of();
    };
  }

  private static Stream<Mutation> single(Body body, Value value, Optional<Shape.Forms> forms) {
    Stream.Builder<Mutation> all = Stream.builder();
    if (forms.isEmpty()) {
      all.add(replaced(body, "list for a value", value, "[a, b]"));
    }
    if (forms.flatMap(Shape.Forms::keys).isEmpty()) {
      all.add(replaced(body, "keys for a value", value, "{ a: b }"));
    }
    return all.add(replaced(body, "value left out", value, "")).build();
  }

  private static Stream<Mutation> almost(Body body, Value value, Shape.Pattern pattern) {
    String almost =
        ALMOST.entrySet().stream()
            .filter(entry -> pattern.said().startsWith(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("\"\"");
    return Stream.of(
        replaced(
            body, "text for " + pattern.said().replaceFirst(" (such|from|of).*", ""), value, "zz"),
        replaced(
            body, "almost " + pattern.said().replaceFirst(" (such|from|of).*", ""), value, almost));
  }

  private static Stream<Mutation> unless(
      Optional<Shape> single, Body body, Value value, String what) {
    return single.isPresent()
        ? Stream.of()
        : Stream.of(replaced(body, "text for a " + what, value, "nonsense"));
  }

  private static Mutation replaced(Body body, String kind, Value value, String written) {
    return body.refused(
        kind, value.said(), value.page().with(value.node().span(), written), value.place());
  }
}
