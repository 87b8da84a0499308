package io.formwork.core.screen;

import io.formwork.core.actor.Actor;
import io.formwork.core.query.Query;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out what can be done with many records together, by looking at each of them. */
public final class ManyScreens {

  private final Query query;
  private final Locale locale;

  public ManyScreens(Query query, Locale locale) {
    this.query = query;
    this.locale = locale;
  }

  /** What the actor may do with each; those that are not there for the actor are left out. */
  public List<Looked> look(Actor actor, ObjectType type, Collection<Long> ids) {
    return ids.stream()
        .flatMap(id -> query.get(actor, new RecordRef(type.name(), id)).stream())
        .map(Looked::at)
        .toList();
  }

  /** What may be done with at least one of them. */
  public ManyScreen of(ObjectType type, Collection<Looked> records) {
    int deletable = (int) records.stream().filter(Looked::deletable).count();
    return new ManyScreen(
        records.size(),
        fields(type, records),
        ways(type, records),
        closed(type, records),
        deletable);
  }

  /** A file belongs to one record; everything else may be the same in many. */
  private List<ManyScreen.Changing> fields(ObjectType type, Collection<Looked> records) {
    return type.fields().values().stream()
        .filter(field -> !(field.type() instanceof FieldType.Files))
        .map(field -> new ManyScreen.Changing(input(field, false), writable(field, records)))
        .filter(changing -> changing.records() > 0)
        .toList();
  }

  private static int writable(Field field, Collection<Looked> records) {
    return (int)
        records.stream().filter(record -> record.writable().contains(field.name())).count();
  }

  private static List<ManyScreen.Way> ways(ObjectType type, Collection<Looked> records) {
    return transitions(type)
        .map(transition -> new ManyScreen.Way(transition, takeable(transition, records)))
        .filter(way -> way.records() > 0)
        .toList();
  }

  private static List<Lifecycle.Transition> closed(ObjectType type, Collection<Looked> records) {
    return transitions(type)
        .filter(transition -> takeable(transition, records) == 0)
        .filter(transition ->
            records.stream().anyMatch(record -> record.refused().contains(transition.name())))
        .toList();
  }

  private static Stream<Lifecycle.Transition> transitions(ObjectType type) {
    return type.lifecycle().stream()
        .flatMap(lifecycle -> lifecycle.transitions().values().stream());
  }

  private static int takeable(Lifecycle.Transition transition, Collection<Looked> records) {
    return (int)
        records.stream().filter(record -> record.takeable().contains(transition.name())).count();
  }

  /** What the transition asks for, once for all of them. */
  public FormScreen ask(ObjectType type, Lifecycle.Transition transition) {
    List<List<FormScreen.Input>> rows =
        transition.ask().stream()
            .map(type::field)
            .map(field -> List.of(input(field, required(transition, field))))
            .toList();
    return new FormScreen(
        transition.title().in(locale),
        List.of(new FormScreen.Section(Optional.empty(), rows)),
        List.of());
  }

  private static boolean required(Lifecycle.Transition transition, Field field) {
    return transition.require().contains(field.name())
        || field.requiredIn(Optional.of(transition.to()));
  }

  private FormScreen.Input input(Field field, boolean required) {
    return new FormScreen.Input(
        field,
        field.title().in(locale),
        true,
        required,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
