package io.formwork.core.scenario;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.core.seed.SeedLookup;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who and what a story speaks of: people by their logins, records by the names it gave them or by
 * what seeds recognise them by.
 */
final class Cast {

  private final Application application;
  private final SeedLookup seeds;
  private final Map<String, RecordRef> records = new HashMap<>();

  Cast(Application application) {
    this.application = application;
    this.seeds = new SeedLookup(application, application.clock());
  }

  void call(String name, RecordRef record) {
    records.put(name, record);
  }

  /** The record of that name, or the person with that login. */
  RecordRef record(String name) {
    return find(name)
        .or(() -> seeded(name))
        .orElseThrow(() -> new StoryMistake("The story knows no record \"%s\".".formatted(name)));
  }

  Optional<RecordRef> find(String name) {
    return Optional.ofNullable(records.get(name)).or(() -> application.actor(name).map(Actor::ref));
  }

  /** A record of the seeds, by what they recognise it by. */
  private Optional<RecordRef> seeded(String name) {
    return application.model().seeds().values().stream()
        .filter(seed ->
            seed.entries().stream()
                .anyMatch(entry -> name.equals(entry.values().get(seed.match()))))
        .flatMap(seed ->
            seeds
                .recognised(seed.object(), name)
                .map(id -> new RecordRef(seed.object(), id))
                .stream())
        .findFirst();
  }

  /** The person with that login; {@code t.assignee} is whoever stands in that field now. */
  Actor actor(String name) {
    return application
        .actor(name.contains(".") ? loginIn(name) : name)
        .orElseThrow(
            () -> new StoryMistake("Nobody with a role has the login \"%s\".".formatted(name)));
  }

  /** The actor in the place of the person of that login, which must be his at this moment. */
  Actor inPlaceOf(Actor actor, String away) {
    return application
        .substitutions()
        .of(actor, away)
        .orElseThrow(
            () -> new RefusedException(Kind.FORBIDDEN, Message.of("substitution.not_now", away)));
  }

  /** The login of a person. */
  String login(long user) {
    return values(new RecordRef(ObjectType.USER, user)).get("login", String.class);
  }

  /** What a name in the place of a reference stands for; anything else is left as it is written. */
  Object meant(Field field, Object written) {
    return field.type().target().map(object -> meant(object, written)).orElse(written);
  }

  private Object meant(String object, Object written) {
    return written instanceof List<?> several
        ? several.stream().map(one -> named(object, one)).toList()
        : named(object, written);
  }

  private Object named(String object, Object written) {
    return find(written.toString())
        .map(RecordRef::id)
        .or(() -> written instanceof String ? seeds.recognised(object, written) : Optional.empty())
        .<Object>map(id -> id)
        .orElse(written);
  }

  private String loginIn(String path) {
    int dot = path.indexOf('.');
    return values(record(path.substring(0, dot)))
        .find(path.substring(dot + 1))
        .map(user -> login((Long) user))
        .orElseThrow(() -> new StoryMistake("There is nobody in %s.".formatted(path)));
  }

  private Values values(RecordRef ref) {
    return application
        .stores()
        .records()
        .find(application.model().object(ref.object()), ref.id())
        .map(StoredRecord::values)
        .orElseThrow(() -> new StoryMistake("The record %s is gone.".formatted(ref)));
  }
}
