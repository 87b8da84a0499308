package io.formwork.core.command;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Authority;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.Displays;
import io.formwork.core.query.PeopleNames;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.right.Rights;
import io.formwork.core.store.DeletedRecords;
import io.formwork.core.store.DeletedRecords.Deleted;
import io.formwork.core.store.DeletedRecords.Place;
import io.formwork.core.store.DeletedRecords.Wanted;
import io.formwork.core.store.Transactions;
import io.formwork.metadata.model.ObjectType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Deleted records, for those who may delete them: what there is, and bringing it back. To all
 * others it is not there. Every call is one transaction; a refused one throws {@link
 * RefusedException} and leaves nothing behind.
 */
public final class RestoreService {

  /** So many are judged at once; the rights of a person may let few of them through. */
  private static final int AT_ONCE = 200;

  private final PersonalWrites writes;
  private final Permission permission;
  private final Rights rights;
  private final DeletedRecords deleted;
  private final RecordWriter writer;
  private final Transactions transactions;
  private final Clock clock;
  private final Displays displays;
  private final PeopleNames people;
  private final Evaluation evaluation;

  RestoreService(
      PersonalWrites writes,
      Rights rights,
      DeletedRecords deleted,
      RecordWriter writer,
      Transactions transactions,
      Clock clock,
      Displays displays,
      PeopleNames people,
      Evaluation evaluation) {
    this.writes = writes;
    this.permission = new Permission(rights);
    this.rights = rights;
    this.deleted = deleted;
    this.writer = writer;
    this.transactions = transactions;
    this.clock = clock;
    this.displays = displays;
    this.people = people;
    this.evaluation = evaluation;
  }

  /**
   * Which deleted records of an object a person looks for.
   *
   * @param name a text that the name contains
   * @param person only those that this user deleted
   * @param after goes on after the record of that number and time, which the last page ended with
   * @param limit at most so many
   */
  public record Request(
      String object,
      Optional<String> name,
      Optional<Long> person,
      Optional<Place> after,
      int limit) {

    boolean isFor(String called) {
      return name.map(
              text -> called.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
          .orElse(true);
    }
  }

  /** A part of the deleted records, the last one first. */
  public record Listed(List<Deleted> records, boolean more) {
    public Listed {
      records = List.copyOf(records);
    }
  }

  /** Whether the person may see what was deleted of an object at all. */
  public boolean mayLook(Actor actor, ObjectType type) {
    return !type.keepsDeleted().isZero() && rights.mayDelete(actor, type);
  }

  /** Those that the person could delete if they were there. */
  public Listed list(Actor actor, Request request) {
    ObjectType type = writes.type(request.object());
    return transactions.required(() -> {
      List<Deleted> found = new ArrayList<>();
      Optional<Place> after = request.after();
      List<Deleted> some;
      do {
        some = deleted.list(new Wanted(type, request.person(), after, AT_ONCE));
        some.stream()
            .filter(one -> isFor(actor, one))
            .map(one -> one.called(name(actor, one.record())))
            .filter(one -> request.isFor(one.name()))
            .forEach(found::add);
        after = some.isEmpty() ? after : Optional.of(place(some.getLast()));
      } while (some.size() == AT_ONCE && found.size() <= request.limit());
      boolean more = found.size() > request.limit();
      return new Listed(naming(actor, more ? found.subList(0, request.limit()) : found), more);
    });
  }

  private List<Deleted> naming(Actor actor, List<Deleted> records) {
    List<Long> ids = records.stream().flatMap(one -> one.person().stream()).distinct().toList();
    Map<Long, String> unnamed = people.unnamed(actor, ids);
    return records.stream().map(one -> one.by(unnamed)).toList();
  }

  /** As the person knew it: made of what the person could read. */
  private String name(Actor actor, StoredRecord record) {
    Facts facts = Facts.about(Subject.of(record)).me(writes.type(ObjectType.USER), actor);
    return displays.of(actor, record.type(), record.id(), part -> evaluation.value(part, facts));
  }

  private static Place place(Deleted last) {
    return new Place(last.at(), last.record().id());
  }

  private boolean isFor(Actor actor, Deleted one) {
    StoredRecord record = one.record();
    return one.until().isAfter(clock.instant())
        && rights.reads(actor, record)
        && rights.deletes(actor, record);
  }

  /**
   * Brings a deleted record back with all that went with it, under the same id.
   *
   * @param with other values, for what has been taken or is gone since; fields that the actor could
   *     change if the record were there
   */
  public RecordRef restore(Actor actor, RecordRef ref, Changes with) {
    ObjectType type = writes.type(ref.object());
    return transactions.required(() -> {
      Deleted gone =
          deleted
              .find(type, ref.id())
              .filter(one -> isFor(actor, one)) // nobody waits for what he does not see
              .flatMap(one -> deleted.lock(type, ref.id()))
              .filter(one -> isFor(actor, one))
              .orElseThrow(() -> PersonalWrites.refused(Kind.NOT_FOUND, "deleted.not_found"));
      permission.toChange(actor, gone.record(), with, rights.writable(actor, gone.record()));
      List<StoredRecord> all = deleted.with(ref).stream().map(Deleted::record).toList();
      deleted.forget(ref);
      writer.restore(all, with, new Authority.Person(actor));
      return ref;
    });
  }

  /** Lets go for good of what was kept long enough, and of the processes that rest with it. */
  public int sweep(Consumer<RecordRef> ending) {
    return transactions.required(() -> {
      List<RecordRef> over = deleted.overdue(clock.instant());
      for (RecordRef root : over) {
        deleted.with(root).forEach(gone -> ending.accept(gone.record().ref()));
        deleted.forget(root);
      }
      return over.size();
    });
  }
}
