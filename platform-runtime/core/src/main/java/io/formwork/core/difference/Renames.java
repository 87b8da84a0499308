package io.formwork.core.difference;

import io.formwork.metadata.model.Declaration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which thing of the earlier release each thing of the later one is. */
final class Renames {

  private static final String RENAMED_FROM = "renamed_from";

  private final Map<String, Declaration> before;
  private final Map<String, Declaration> after;

  /** Address now to address then, of the renamed ones only. */
  private final Map<String, String> renamed = new HashMap<>();

  Renames(Map<String, Declaration> before, Map<String, Declaration> after) {
    this.before = before;
    this.after = after;
    after.values().forEach(this::find);
  }

  private void find(Declaration thing) {
    if (!before.containsKey(thing.address())) {
      thing.at(RENAMED_FROM).forEach(from -> find(thing, from));
    }
  }

  private void find(Declaration thing, String from) {
    String stem = then(thing.address());
    String beside = stem.substring(0, stem.lastIndexOf('.') + 1);
    Optional.of(beside + from)
        .filter(before::containsKey)
        .or(() -> bornAs(beside, from))
        .filter(address -> !after.containsKey(address))
        .ifPresent(address -> renamed.putIfAbsent(thing.address(), address));
  }

  /** What was renamed before says under which name it was born. */
  private Optional<String> bornAs(String beside, String born) {
    return before.values().stream()
        .filter(thing -> thing.at(RENAMED_FROM).contains(born))
        .map(Declaration::address)
        .filter(address -> address.startsWith(beside) && address.indexOf('.', beside.length()) < 0)
        .findFirst();
  }

  /** The address that a thing had before; its own when neither it nor its owners were renamed. */
  String then(String address) {
    for (String stem = address; !stem.isEmpty(); stem = owner(stem)) {
      String was = renamed.get(stem);
      if (was != null) {
        return was + address.substring(stem.length());
      }
    }
    return address;
  }

  /** The address that a thing of before has now: by its own new name, or by that of its owner. */
  String now(String address) {
    return renamed.entrySet().stream()
        .filter(rename -> isWithin(address, rename.getValue()))
        .max(Comparator.comparingInt(rename -> rename.getValue().length()))
        .map(rename -> rename.getKey() + address.substring(rename.getValue().length()))
        .orElse(address);
  }

  private static boolean isWithin(String address, String stem) {
    return address.equals(stem) || address.startsWith(stem + ".");
  }

  /** The thing as it was, when it was there. */
  Optional<Declaration> before(Declaration thing) {
    return Optional.ofNullable(before.get(addressThen(thing)));
  }

  /** As {@link #then}; a role's rights lie under the name of the object that they are about. */
  String addressThen(Declaration thing) {
    if (!thing.thing().equals("policy") || thing.owner().isEmpty()) {
      return then(thing.address());
    }
    return then(thing.owner().get()) + "." + then(thing.name());
  }

  boolean isRenamed(Declaration thing) {
    return renamed.containsKey(thing.address());
  }

  private static String owner(String address) {
    int dot = address.lastIndexOf('.');
    return dot < 0 ? "" : address.substring(0, dot);
  }
}
