package io.formwork.core.difference;

import io.formwork.metadata.model.Declaration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what two releases declare. Parts of a thing that comes or goes as a whole are not told
 * apart; rights are, because each is a matter of its own.
 */
public final class Differences {

  /** Instructions to a plan, not properties of a thing. */
  private static final Set<String> UNSAID = Set.of("renamed_from", "removed");

  private static final String POLICY = "policy";

  private final Map<String, Declaration> before;
  private final Map<String, Declaration> after;
  private final Renames renames;
  private final List<Difference> found = new ArrayList<>();

  /** Compares the declarations of two releases. */
  public Differences(Map<String, Declaration> before, Map<String, Declaration> after) {
    this.before = before;
    this.after = after;
    this.renames = new Renames(before, after);
    after.values().forEach(this::compare);
    gone();
  }

  /** All differences: in the order of the new release, what is gone last. */
  public List<Difference> all() {
    return Collections.unmodifiableList(found);
  }

  /** The address that a thing had before; the same when neither it nor its owner was renamed. */
  public String then(String address) {
    return renames.then(address);
  }

  /** The address that a thing of before has now. */
  public String now(String address) {
    return renames.now(address);
  }

  private void compare(Declaration thing) {
    Optional<Declaration> was = renames.before(thing);
    if (was.isEmpty()) {
      added(thing);
      return;
    }
    if (!was.get().thing().equals(thing.thing())) {
      found.add(new Difference.Replaced(was.get(), thing));
      return;
    }
    if (renames.isRenamed(thing)) {
      found.add(new Difference.Renamed(was.get(), thing));
    }
    changed(was.get(), thing);
  }

  private void added(Declaration thing) {
    if (isPartOfSomethingNew(thing)) {
      return;
    }
    if (thing.thing().equals(POLICY)) {
      changed(silent(thing), thing);
    } else {
      found.add(new Difference.Added(thing));
    }
  }

  private boolean isPartOfSomethingNew(Declaration thing) {
    return thing.owner().map(after::get).filter(o -> renames.before(o).isEmpty()).isPresent();
  }

  private void changed(Declaration was, Declaration thing) {
    Set<String> keys = new LinkedHashSet<>(thing.says().keySet());
    keys.addAll(was.says().keySet());
    keys.removeIf(key -> UNSAID.contains(key.split("\\.")[0]));
    for (String key : keys) {
      if (!was.at(key).equals(thing.at(key))) {
        found.add(new Difference.Changed(was, thing, key));
      }
    }
  }

  private void gone() {
    Set<String> still = new HashSet<>();
    after.values().forEach(thing -> still.add(renames.addressThen(thing)));
    for (Declaration thing : before.values()) {
      boolean withItsOwner =
          thing.owner().filter(o -> before.containsKey(o) && !still.contains(o)).isPresent();
      if (!still.contains(thing.address()) && !withItsOwner) {
        removed(thing);
      }
    }
  }

  private void removed(Declaration thing) {
    if (thing.thing().equals(POLICY)) {
      changed(thing, silent(thing));
    } else {
      found.add(new Difference.Removed(thing));
    }
  }

  /** The same thing, of which nothing is said. */
  private static Declaration silent(Declaration thing) {
    return new Declaration(
        thing.thing(), thing.address(), thing.owner(), thing.name(), thing.title(), Map.of());
  }
}
