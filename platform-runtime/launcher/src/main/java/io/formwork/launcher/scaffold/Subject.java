package io.formwork.launcher.scaffold;

import io.formwork.launcher.Refusal;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.StateKind;
import io.formwork.metadata.model.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The object that a draft is about, and what its application has of it already. */
record Subject(ApplicationModel app, ObjectType object) {

  /** More columns than these are more than a list can show. */
  private static final int COLUMNS = 5;

  /** Fields that its definition declares, relations among them. */
  Stream<Field> declared() {
    return object.fields().values().stream()
        .filter(field -> field.origin() == Field.Origin.DECLARED);
  }

  List<String> columns() {
    Stream<String> own =
        declared().filter(field -> field.type().hasOrder()).map(Field::name).limit(COLUMNS);
    Stream<String> state = object.lifecycle().stream().map(Lifecycle::field);
    return Stream.of(own, state, Stream.of("created_at"))
        .flatMap(names -> names)
        .distinct()
        .toList();
  }

  /** What a form shows: the state beside the first field, then a row each. */
  List<String> rows() {
    Stream<String> state = object.lifecycle().stream().map(Lifecycle::field);
    return Stream.concat(declared().map(Field::name), state)
        .distinct()
        .map("[%s]"::formatted)
        .toList();
  }

  /** What stands on a card. */
  String caption() {
    return declared()
        .filter(field -> field.type() instanceof FieldType.Text)
        .findFirst()
        .map(Field::name)
        .orElseGet(() -> lifecycle().field());
  }

  Lifecycle lifecycle() {
    return object
        .lifecycle()
        .orElseThrow(() ->
            new Refusal(
                "The object \"%s\" has no states. Write its `lifecycle` first: docs/reference/object.md shows one."
                    .formatted(object.name())));
  }

  /** States in which something is still to be done. */
  List<String> running() {
    return lifecycle().states().values().stream()
        .filter(state -> state.kind() != StateKind.FINAL)
        .map(Lifecycle.State::name)
        .toList();
  }

  /** Transitions out of the first state. */
  List<String> outcomes() {
    Lifecycle lifecycle = lifecycle();
    return lifecycle.transitions().values().stream()
        .filter(transition -> transition.from().contains(lifecycle.initial()))
        .map(Lifecycle.Transition::name)
        .toList();
  }

  String list() {
    return lists()
        .findFirst()
        .orElseThrow(() ->
            new Refusal(
                "There is no list of \"%1$s\" yet. Begin with: ./formwork new view %1$s_list --of %1$s"
                    .formatted(object.name())));
  }

  Stream<String> lists() {
    return app.views().values().stream()
        .flatMap(view -> view instanceof View.ListView list ? Stream.of(list) : Stream.empty())
        .filter(list -> list.object().equals(object.name()))
        .map(View.ListView::name);
  }

  String form() {
    return app.views().values().stream()
        .flatMap(view -> view instanceof View.FormView form ? Stream.of(form) : Stream.empty())
        .filter(form -> form.object().equals(object.name()))
        .map(View.FormView::name)
        .findFirst()
        .orElseThrow(() ->
            new Refusal(
                "There is no form of \"%1$s\" yet. Begin with: ./formwork new view %1$s_form --as form --of %1$s"
                    .formatted(object.name())));
  }

  /** What a seed may recognise a record by. */
  String key() {
    return declared()
        .filter(field ->
            field.type() instanceof FieldType.Text || field.type() instanceof FieldType.Email)
        .filter(Field::stored)
        .findFirst()
        .map(Field::name)
        .orElseThrow(() ->
            new Refusal(
                "A seed recognises records by a text, and \"%s\" has none."
                    .formatted(object.name())));
  }

  /** What a table may look at beside the field that it decides. */
  Optional<Field> deciding(Field decided) {
    return object.fields().values().stream()
        .filter(field -> !field.equals(decided) && field.stored() && isOneOfFew(field.type()))
        .findFirst();
  }

  private static boolean isOneOfFew(FieldType type) {
    return type instanceof FieldType.Choice
        || type instanceof FieldType.State
        || type instanceof FieldType.Flag;
  }
}
