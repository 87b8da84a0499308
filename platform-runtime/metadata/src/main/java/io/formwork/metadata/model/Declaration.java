package io.formwork.metadata.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that an application declares, in the words in which it was written once packages,
 * mixins and overlays had been laid together. Plans compare them, and tell people of the
 * difference; nobody runs an application by them.
 *
 * @param thing what people call it, without an article: {@code field}
 * @param address as in {@code docs/definitions.md}: {@code ticket.subject}
 * @param owner the address of the thing it is a part of
 * @param name its own name
 * @param title as people read it
 * @param says key to what stands there; a key with one value has a list of one
 */
public record Declaration(
    String thing,
    String address,
    Optional<String> owner,
    String name,
    Label title,
    Map<String, List<String>> says) {

  public Declaration {
    says = Ordered.copyOf(says);
  }

  /** What stands at the key; nothing when it was not written. */
  public List<String> at(String key) {
    return says.getOrDefault(key, List.of());
  }

  /** The only value at the key, or the empty text. */
  public String text(String key) {
    List<String> values = at(key);
    return values.size() == 1 ? values.getFirst() : "";
  }
}
