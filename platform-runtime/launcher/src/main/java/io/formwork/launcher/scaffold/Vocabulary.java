package io.formwork.launcher.scaffold;

import io.formwork.launcher.Refusal;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the words of a template stand for; who asks for one may be refused with a sentence. */
final class Vocabulary {

  private static final int CODE_LENGTH = 2;

  private final Wish wish;
  private final Workplace place;

  Vocabulary(Wish wish, Workplace place) {
    this.wish = wish;
    this.place = place;
  }

  String word(String word) {
    return switch (word) {
      case "name" -> wish.name();
      case "folder" -> place.root().toString();
      case "app" -> place.app(wish).name();
      case "object" -> wish.kind().isContainer() ? firstObject() : object().name();
      case "code" -> code();
      case "columns" -> joined(subject().columns());
      case "rows" -> joined(subject().rows());
      case "caption" -> subject().caption();
      case "lifecycle" -> subject().lifecycle().field();
      case "state" -> subject().lifecycle().initial();
      case "states" -> joined(List.copyOf(subject().lifecycle().states().keySet()));
      case "running" -> joined(subject().running());
      case "outcomes" -> joined(subject().outcomes());
      case "list" -> subject().list();
      case "form" -> subject().form();
      case "key" -> subject().key();
      case "role" -> cast().role(object(), Action.READ);
      case "somebody" -> place.app(wish).roles().keySet().stream().findFirst().orElse("member");
      case "login" -> cast().creator(object()).login();
      case "people" -> cast().creator(object()).seed();
      case "sample" -> new Samples(place.app(wish)).required(object());
      case "decided" -> decided().name();
      case "deciding" -> deciding().name();
      case "value" -> new Samples(place.app(wish)).of(object(), decided());
      case "policies" -> policies();
      case "menu" -> joined(menu());
      case "start" -> menu().getFirst();
      default -> throw new IllegalArgumentException("No word " + word);
    };
  }

  private Subject subject() {
    return new Subject(place.app(wish), object());
  }

  private Cast cast() {
    return new Cast(place.app(wish));
  }

  private ObjectType object() {
    return place.object(wish);
  }

  private String firstObject() {
    return wish.object().orElse("item");
  }

  /** {@code DE} for devices, to begin numbers with. */
  private String code() {
    String name = wish.kind().isContainer() ? firstObject() : wish.name();
    return name.substring(0, Math.min(CODE_LENGTH, name.length())).toUpperCase(Locale.ROOT);
  }

  private Field decided() {
    List<String> known =
        new Subject(place.app(wish), object())
            .declared()
            .filter(Field::writable)
            .map(Field::name)
            .toList();
    String field =
        wish.field()
            .orElseThrow(() ->
                new Refusal(
                    "A table replaces what people type into the field that it decides, so name that field with --field: %s."
                        .formatted(String.join(", ", known))));
    return Optional.ofNullable(object().fields().get(field))
        .filter(found -> known.contains(field))
        .orElseThrow(() ->
            new Refusal(
                "The object \"%s\" has no field \"%s\" that can be decided.%s"
                    .formatted(object().name(), field, Suggestion.sentence(field, known))));
  }

  private Field deciding() {
    return subject()
        .deciding(decided())
        .orElseThrow(() ->
            new Refusal(
                "A table decides by a choice, a state or a yes and no, and \"%s\" has none but \"%s\"."
                    .formatted(object().name(), decided().name())));
  }

  /** Reading of what the wish names, or of everything that has records of its own. */
  private String policies() {
    return objects()
        .map(object -> "  %s: { read: all }".formatted(object.name()))
        .collect(Collectors.joining("\n"));
  }

  private List<String> menu() {
    List<String> lists =
        objects().flatMap(object -> new Subject(place.app(wish), object).lists()).toList();
    return lists.isEmpty() ? List.of("my_tasks") : lists;
  }

  private Stream<ObjectType> objects() {
    return wish.object().isPresent()
        ? Stream.of(object())
        : place.objects(place.app(wish)).stream();
  }

  private static String joined(List<String> words) {
    return String.join(", ", words);
  }
}
