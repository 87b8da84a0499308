package io.formwork.core.difference;

import io.formwork.core.message.Message;
import io.formwork.metadata.model.Declaration;
import io.formwork.metadata.model.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts a difference into one line that an analyst understands. */
public final class Wording {

  /** Keys whose change has a sentence of its own, {@code plan.field.type}. */
  private static final Set<String> WITH_VALUES =
      Set.of("field.type", "relation.to", "object.display", "policy.where");

  /** Switches: {@code plan.field.required.on} and {@code .off}. */
  private static final Set<String> SWITCHES =
      Set.of(
          "field.required",
          "field.stored",
          "relation.required",
          "role.administers",
          "section.read_only");

  /** Said without what it was and becomes, which would tell people nothing. */
  private static final Set<String> WITHOUT_VALUES =
      Set.of("process.version", "rules.text", "seed.records", "demo.stories", "scenario.steps");

  private static final Set<String> GRANTS =
      Set.of("read", "create", "update", "delete", "export", "import", "history", "search");

  /** What goes with reading where a policy says nothing. */
  private static final Set<String> WITH_READING = Set.of("history", "search");

  private static final String POLICY = "policy";
  private static final String PROCESS_NODE = "node";

  private final Map<String, Declaration> before;
  private final Map<String, Declaration> after;

  /** The declarations of both releases, where the titles of roles and objects are found. */
  public Wording(Map<String, Declaration> before, Map<String, Declaration> after) {
    this.before = before;
    this.after = after;
  }

  public Message of(Difference difference) {
    return switch (difference) {
      case Difference.Added added -> Message.of("plan.added", named(added.thing()));
      case Difference.Removed removed -> Message.of("plan.removed", named(removed.thing()));
      case Difference.Renamed renamed ->
          Message.of("plan.renamed", named(renamed.thing()), renamed.before().name());
      case Difference.Replaced replaced ->
          Message.of(
              "plan.replaced", named(replaced.thing()), Things.word(replaced.before().thing()));
      case Difference.Changed changed -> changed(changed);
    };
  }

  /** Field “Category” (category). */
  public Message named(Declaration thing) {
    return thing.thing().equals(PROCESS_NODE)
        ? Message.of(
            "plan.named_of", Things.word(PROCESS_NODE), thing.title(), thing.name(), owner(thing))
        : Message.of("plan.named", Things.word(thing.thing()), thing.title(), thing.name());
  }

  private Label owner(Declaration thing) {
    return thing.owner().flatMap(this::find).map(Declaration::title).orElse(thing.title());
  }

  private Optional<Declaration> find(String address) {
    return Optional.ofNullable(after.get(address))
        .or(() -> Optional.ofNullable(before.get(address)));
  }

  private Message changed(Difference.Changed change) {
    if (change.thing().thing().equals(POLICY) && GRANTS.contains(change.key())) {
      return granted(change);
    }
    Message thing = named(change.thing());
    if (change.key().equals("title")) {
      return Message.of("plan.title", named(change.before()), change.thing().title());
    }
    String key = "plan." + change.of();
    if (SWITCHES.contains(change.of())) {
      boolean on = change.thing().text(change.key()).equals("true");
      return Message.of(key + (on ? ".on" : ".off"), thing);
    }
    if (WITHOUT_VALUES.contains(change.of())) {
      return Message.of(key, thing);
    }
    return WITH_VALUES.contains(change.of())
        ? Message.of(key, thing, Values.of(change.was()), Values.of(change.becomes()))
        : compared(change, thing);
  }

  private static Message compared(Difference.Changed change, Message thing) {
    if (change.was().isEmpty()) {
      return Message.of("plan.key.set", thing, change.key(), Values.of(change.becomes()));
    }
    if (change.becomes().isEmpty()) {
      return Message.of("plan.key.unset", thing, change.key(), Values.of(change.was()));
    }
    if (change.was().size() == 1 && change.becomes().size() == 1) {
      return Message.of(
          "plan.key.changed",
          thing,
          change.key(),
          Values.of(change.was()),
          Values.of(change.becomes()));
    }
    return listed(change, thing);
  }

  private static Message listed(Difference.Changed change, Message thing) {
    List<String> gained = without(change.becomes(), change.was());
    List<String> lost = without(change.was(), change.becomes());
    if (gained.isEmpty() && lost.isEmpty()) {
      return Message.of("plan.list.order", thing, change.key(), Values.of(change.becomes()));
    }
    if (lost.isEmpty()) {
      return Message.of("plan.list.gains", thing, change.key(), Values.of(gained));
    }
    return gained.isEmpty()
        ? Message.of("plan.list.loses", thing, change.key(), Values.of(lost))
        : Message.of("plan.list.changes", thing, change.key(), Values.of(gained), Values.of(lost));
  }

  private static List<String> without(List<String> items, List<String> others) {
    List<String> rest = new ArrayList<>(items);
    others.forEach(rest::remove);
    return rest;
  }

  private static Object asRead(List<String> granted) {
    return granted.isEmpty() ? Message.of("plan.as_read") : Values.of(granted);
  }

  /** Role “Agent” (agent) may no longer read “Ticket” (ticket). */
  private Message granted(Difference.Changed change) {
    Declaration policy = change.thing();
    Object role = policy.owner().flatMap(this::find).<Object>map(this::named).orElse("");
    Object object = find(policy.name().replace('.', '_')).<Object>map(this::named).orElse("");
    Message deed = Message.of("plan.deed." + change.key());
    if (WITH_READING.contains(change.key())) {
      return Message.of(
          "plan.may_otherwise", role, deed, object, asRead(change.was()), asRead(change.becomes()));
    }
    if (change.was().isEmpty()) {
      return Message.of("plan.may", role, deed, object, Values.of(change.becomes()));
    }
    return change.becomes().isEmpty()
        ? Message.of("plan.may_not", role, deed, object)
        : Message.of(
            "plan.may_otherwise",
            role,
            deed,
            object,
            Values.of(change.was()),
            Values.of(change.becomes()));
  }
}
