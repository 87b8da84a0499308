package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.diagnostic.Note;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.yaml.YamlNode;
import java.util.Collection;
import java.util.Optional;

/**
 * A name stands here that is defined elsewhere.
 *
 * @param what the kind of thing: {@code field}, {@code role}, {@code list}
 * @param known every name that could stand here
 * @param bearer what bears the name, when something does
 */
public record NameNote(Span span, String what, Collection<String> known, Optional<Bearer> bearer)
    implements Note {

  /**
   * What bears a name.
   *
   * @param title what people read
   * @param address under which its origin is found, when it has one
   * @param place where it is defined, when that is known already
   */
  public record Bearer(String title, Optional<String> address, Optional<Span> place) {}

  static NameNote of(
      YamlNode.Scalar name, String what, Collection<String> known, Optional<Bearer> bearer) {
    return new NameNote(name.content(), what, known, bearer);
  }

  /**
   * @param object the object that the thing is a part of; empty when it is none
   */
  static Bearer bearer(Object thing, Optional<String> object) {
    return switch (thing) {
      case Definition definition ->
          new Bearer(
              definition.content().text("title").orElse(definition.name()),
              Optional.empty(),
              Optional.of(definition.span()));
      case ObjectType type -> addressed(type.title(), Optional.of(type.name()));
      case ObjectOutline outline -> addressed(outline.title(), Optional.of(outline.name()));
      case Field field -> addressed(field.title(), object.map(name -> name + "." + field.name()));
      case Lifecycle.Transition transition ->
          addressed(
              transition.title(), object.map(name -> name + ".transition." + transition.name()));
      case Lifecycle.State state ->
          addressed(state.title(), object.map(name -> name + ".*." + state.name()));
      default -> new Bearer("", Optional.empty(), Optional.empty());
    };
  }

  /** A value of choices. */
  static Bearer value(String choices, String value) {
    Optional<String> address = Optional.of("choices.%s.%s".formatted(choices, value));
    return new Bearer("", address, Optional.empty());
  }

  private static Bearer addressed(Label title, Optional<String> address) {
    return new Bearer(title.text(), address, Optional.empty());
  }
}
