package io.formwork.rest.openapi;

import io.formwork.core.right.Reach;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.RecordCollection;
import io.formwork.metadata.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What of an application an operation is there for, as far as a person comes. */
final class Concerns {

  private final ApplicationModel model;
  private final Reach reach;
  private final Words words;
  private final Examples examples;

  Concerns(ApplicationModel model, Reach reach, Words words) {
    this.model = model;
    this.reach = reach;
    this.words = words;
    this.examples = new Examples(model, words.locale());
  }

  List<Concern> of(Operation operation) {
    return switch (operation.each()) {
      case PLATFORM -> List.of();
      case APPLICATION -> application(operation);
      case OBJECT -> objects(operation);
      case TRANSITION -> transitions();
      case COLLECTION -> collections();
      case FILES -> files();
      case FILE_CLASS -> fileClasses();
      case LIST -> lists();
    };
  }

  private List<Concern> application(Operation operation) {
    boolean concerned = operation.need() != Need.ADMINISTER || reach.administers();
    return concerned ? List.of(Concern.of(Map.of("app", model.name()), title())) : List.of();
  }

  private List<Concern> objects(Operation operation) {
    return model.objects().values().stream()
        .filter(type -> may(operation.need(), type))
        .map(type -> body(operation.need(), type, of(type, "")))
        .toList();
  }

  private Concern body(Need need, ObjectType type, Concern concern) {
    return switch (need) {
      case CREATE -> concern.example(examples.body(reach.fillable(type)));
      case UPDATE -> concern.example(examples.body(reach.writable(type)));
      default -> concern;
    };
  }

  private boolean may(Need need, ObjectType type) {
    return switch (need) {
      case READ -> reach.reads(type);
      case WATCH -> reach.reads(type) && reach.watches(type);
      case CREATE -> reach.creates(type);
      case UPDATE -> reach.reads(type) && reach.updates(type);
      case HISTORY -> reach.remembers(type);
      case UNDO -> reach.remembers(type) && reach.updates(type);
      case DELETE -> reach.reads(type) && reach.deletes(type);
      case TAKE -> reach.reads(type) && !reach.transitions(type).isEmpty();
      case IMPORT -> reach.reads(type) && reach.imports(type);
      case EXPORT -> reach.reads(type) && reach.exports(type);
      case ADMINISTER -> reach.administers();
      case NOTHING, NO_SIGN_IN -> true;
      case TEST_CLOCK -> false;
    };
  }

  private List<Concern> transitions() {
    List<Concern> concerns = new ArrayList<>();
    for (ObjectType type : model.objects().values()) {
      if (reach.reads(type)) {
        reach.transitions(type).forEach(transition -> concerns.add(of(type, transition)));
      }
    }
    return concerns;
  }

  private Concern of(ObjectType type, Lifecycle.Transition transition) {
    return of(type, transition.title().in(words.locale()))
        .with("transition", transition.name())
        .called(type.name(), transition.name())
        .example(examples.body(transition.ask().stream().map(type::field).toList()));
  }

  private List<Concern> collections() {
    List<Concern> concerns = new ArrayList<>();
    for (ObjectType type : model.objects().values()) {
      for (RecordCollection collection : type.collections().values()) {
        if (reach.reads(type) && reach.reads(model.object(collection.object()))) {
          concerns.add(
              of(type, collection.title().in(words.locale()))
                  .with("collection", collection.name())
                  .with("member", collection.object())
                  .called(type.name(), collection.name()));
        }
      }
    }
    return concerns;
  }

  private List<Concern> files() {
    return model.objects().values().stream()
        .filter(type -> reach.reads(type))
        .filter(type ->
            reach.readable(type).stream().anyMatch(f -> f.type() instanceof FieldType.Files))
        .map(type -> of(type, ""))
        .toList();
  }

  private List<Concern> fileClasses() {
    return reach.addable().stream()
        .map(files ->
            Concern.of(
                    Map.of("app", model.name(), "class", files.name()),
                    title(),
                    files.title().in(words.locale()))
                .called(files.name(), ""))
        .toList();
  }

  private List<Concern> lists() {
    return model.views().values().stream()
        .filter(View.ListView.class::isInstance)
        .map(View.ListView.class::cast)
        .filter(reach::opens)
        .filter(list -> may(Need.EXPORT, model.object(list.object())))
        .map(list ->
            Concern.of(
                    Map.of("app", model.name(), "view", list.name()),
                    title(),
                    model.object(list.object()).title().in(words.locale()),
                    list.title().in(words.locale()))
                .called(list.name(), ""))
        .toList();
  }

  private Concern of(ObjectType type, String part) {
    return Concern.of(
            Map.of("app", model.name(), "object", type.name()),
            title(),
            type.title().in(words.locale()),
            part)
        .called(type.name(), "");
  }

  private String title() {
    return model.title().in(words.locale());
  }
}
