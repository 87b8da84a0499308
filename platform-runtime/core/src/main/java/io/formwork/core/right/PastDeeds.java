package io.formwork.core.right;

import io.formwork.core.actor.Actor;
import io.formwork.core.message.Message;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.store.Journal;
import io.formwork.core.store.Journal.Entry;
import io.formwork.core.store.Journal.Kept;
import io.formwork.core.store.Journal.Operation;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Lifecycle.FourEyes;
import io.formwork.metadata.model.Lifecycle.Transition;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a person has done with a record before, by its journal. Who acts for another has done what
 * both have done, and what was done for another was done by both. What a definition did counts as
 * done by whoever set it off.
 */
final class PastDeeds {

  private static final int AT_ONCE = 200;

  private final Journal journal;
  private final ApplicationModel model;
  private final StoredRecord record;

  PastDeeds(ApplicationModel model, Journal journal, StoredRecord record) {
    this.model = model;
    this.journal = journal;
    this.record = record;
  }

  /** Why somebody else is asked for, and with which roles. */
  Optional<Message> objection(Actor actor, Verdict.SecondPerson asked) {
    List<Message> deeds = deeds(asked.eyes(), entries(), by(actor));
    if (deeds.isEmpty()) {
      return Optional.empty();
    }
    Transition transition = asked.transition();
    List<Label> roles =
        transition.by().keySet().stream()
            .flatMap(role -> Optional.ofNullable(model.roles().get(role)).stream())
            .map(Role::title)
            .toList();
    String key = actor.substitute().isPresent() ? "four_eyes.acting" : "four_eyes.own";
    Message why = Message.of(key, transition.title(), deeds);
    return Optional.of(roles.isEmpty() ? why : Message.of("four_eyes.roles", why, roles));
  }

  private List<Message> deeds(FourEyes eyes, List<Entry> newestFirst, Predicate<Entry> own) {
    ObjectType type = record.type();
    List<Message> deeds = new ArrayList<>();
    if (eyes.created() && last(newestFirst, PastDeeds::creates).filter(own).isPresent()) {
      deeds.add(Message.of("deed.created"));
    }
    for (String name : eyes.took()) {
      Transition earlier = type.lifecycle().orElseThrow().transition(name);
      if (last(newestFirst, entry -> takes(entry, earlier)).filter(own).isPresent()) {
        deeds.add(Message.of("deed.took", earlier.title()));
      }
    }
    for (String name : eyes.changed()) {
      if (last(newestFirst, entry -> entry.fields().containsKey(name)).filter(own).isPresent()) {
        deeds.add(Message.of("deed.changed", type.field(name).title()));
      }
    }
    return deeds;
  }

  private List<Entry> entries() {
    List<Entry> all = new ArrayList<>();
    OptionalLong before = OptionalLong.empty();
    List<Kept> some;
    do {
      some = journal.of(record.ref(), before, AT_ONCE);
      some.forEach(kept -> all.add(kept.entry()));
      before = some.isEmpty() ? before : OptionalLong.of(some.getLast().number());
    } while (some.size() == AT_ONCE);
    return all;
  }

  private static Optional<Entry> last(List<Entry> newestFirst, Predicate<Entry> which) {
    return newestFirst.stream().filter(which).findFirst();
  }

  private static boolean creates(Entry entry) {
    return entry.operation() == Operation.CREATE;
  }

  private static boolean takes(Entry entry, Transition transition) {
    return entry.operation() == Operation.TRANSITION
        && entry.address().filter(transition::isCalled).isPresent();
  }

  private static Predicate<Entry> by(Actor actor) {
    Set<Long> now = actor.involved();
    return entry ->
        entry.person().filter(now::contains).isPresent()
            || entry.substitute().map(Journal.Deputy::id).filter(now::contains).isPresent();
  }
}
