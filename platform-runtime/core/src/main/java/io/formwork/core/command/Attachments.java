package io.formwork.core.command;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Authority;
import io.formwork.core.file.FileRegister;
import io.formwork.core.file.FileRegister.Entry;
import io.formwork.core.file.FileRegister.Place;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.Refusal.Problem;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.Changes;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.FileClass;
import io.formwork.metadata.model.FileClass.Use;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.value.KeptFile;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a write says of files: only what the writer has uploaded, or the record had before, becomes
 * its value, and only as the class lets the writer. Of everybody else's uploads a refusal says no
 * more than of those that never were.
 */
final class Attachments {

  private final ApplicationModel model;
  private final FileRegister register;
  private final Clock clock;

  Attachments(ApplicationModel model, FileRegister register, Clock clock) {
    this.model = model;
    this.register = register;
    this.clock = clock;
  }

  /** The draft with its files as they are known here; refuses those that may not come or go. */
  Draft settled(ObjectType type, Optional<Long> record, Draft draft, Authority authority) {
    Draft settled = draft;
    List<Problem> problems = new ArrayList<>();
    for (Field field : type.fields().values()) {
      if (field.type() instanceof FieldType.Files && changes(draft, field.name())) {
        Written written = new Written(type, field, record, authority, problems);
        List<KeptFile> files =
            settled(written, files(draft.before(), field), files(draft.values(), field));
        settled = settled.with(Changes.of(field.name(), files));
      }
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(new Refusal(Kind.FORBIDDEN, problems));
    }
    return settled;
  }

  /** Lets the stored record have what it has got, and releases what it has lost. */
  void hand(StoredRecord stored, Changes changes, Values before) {
    Instant until = clock.instant().plus(model.keepsRemoved());
    for (String name : changes.fields()) {
      Field field = stored.type().field(name);
      if (field.type() instanceof FieldType.Files) {
        List<KeptFile> had = files(before, field);
        List<KeptFile> has = files(stored.values(), field);
        Place place = place(stored.type(), stored.id(), field);
        without(has, had).forEach(file -> register.attach(file.id(), place));
        without(had, has).forEach(file -> register.release(file.id(), until));
      }
    }
  }

  /** One field of one write. */
  private record Written(
      ObjectType type,
      Field field,
      Optional<Long> record,
      Authority authority,
      List<Problem> problems) {

    void refuse(String key) {
      problems.add(new Problem(Optional.of(field.name()), Message.of(key, field.title())));
    }
  }

  private List<KeptFile> settled(Written written, List<KeptFile> had, List<KeptFile> wanted) {
    List<KeptFile> added = without(wanted, had);
    if (refused(written, Use.ADD, added, "file.field_add_forbidden")
        || refused(written, Use.DELETE, without(had, wanted), "file.field_delete_forbidden")) {
      return had;
    }
    List<KeptFile> known = new ArrayList<>();
    for (KeptFile file : wanted) {
      int kept = had.indexOf(file);
      if (kept >= 0) {
        known.add(had.get(kept));
      } else {
        uploaded(written, file).ifPresent(known::add);
      }
    }
    if (known.size() < wanted.size()) {
      throw new RefusedException(
          new Refusal(
              Kind.INVALID,
              List.of(
                  new Problem(
                      Optional.of(written.field().name()),
                      Message.of("file.unknown", written.field().title())))));
    }
    return known;
  }

  /** The class judges persons; a definition writes what it declares. */
  private boolean refused(Written written, Use use, List<KeptFile> files, String key) {
    if (files.isEmpty() || !(written.authority() instanceof Authority.Person(Actor actor))) {
      return false;
    }
    FileClass known = model.fileClass((FieldType.Files) written.field().type());
    boolean refused = !known.lets(actor.roles(), use);
    if (refused) {
      written.refuse(key);
    }
    return refused;
  }

  private Optional<KeptFile> uploaded(Written written, KeptFile file) {
    return register
        .find(file.id())
        .filter(entry -> fits(written, entry)) // nobody waits for a file that is not for him
        .flatMap(entry -> register.lock(file.id()))
        .filter(entry -> fits(written, entry))
        .map(Entry::file);
  }

  private boolean fits(Written written, Entry entry) {
    boolean waits = entry.until().filter(until -> until.isAfter(clock.instant())).isPresent();
    String wanted = ((FieldType.Files) written.field().type()).fileClass();
    return waits
        && entry.app().equals(model.name())
        && entry.fileClass().equals(wanted)
        && (entry.place().isPresent() ? hadOnce(written, entry) : own(written, entry));
  }

  private static boolean own(Written written, Entry entry) {
    return written.authority().person().map(person -> person.id() == entry.by()).orElse(true);
  }

  /** What was taken out can be put back, as undoing a change does. */
  private static boolean hadOnce(Written written, Entry entry) {
    return written
        .record()
        .map(id -> place(written.type(), id, written.field()))
        .equals(entry.place());
  }

  private static Place place(ObjectType type, long record, Field field) {
    return new Place(type.table(), record, field.column().orElseThrow());
  }

  private static boolean changes(Draft draft, String field) {
    return !draft.before().find(field).equals(draft.values().find(field));
  }

  private static List<KeptFile> files(Values values, Field field) {
    return values
        .find(field.name())
        .map(value -> ((List<?>) value).stream().map(KeptFile.class::cast).toList())
        .orElse(List.of());
  }

  private static List<KeptFile> without(List<KeptFile> some, List<KeptFile> others) {
    Set<KeptFile> left = Set.copyOf(others);
    return some.stream().filter(file -> !left.contains(file)).toList();
  }
}
