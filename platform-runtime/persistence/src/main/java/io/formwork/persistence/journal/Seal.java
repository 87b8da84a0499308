package io.formwork.persistence.journal;

import io.formwork.core.store.Journal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/**
 * The hash that chains an entry to the one before it on the same record: who changes or takes out
 * an entry afterwards breaks every later one.
 */
final class Seal {

  private Seal() {}

  /** The seal of an entry over the seal before it. */
  static byte[] over(byte[] before, Journal.Entry entry) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      return digest.digest(content(entry));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything that the seal of an entry covers, beside the seal before it. */
  static byte[] content(Journal.Entry entry) {
    StringBuilder content = new StringBuilder();
    add(content, entry.record());
    add(content, entry.at());
    add(content, entry.person());
    add(content, entry.personName());
    // Entries of before substitutes were known are sealed without a word of them.
    entry.substitute().ifPresent(other -> add(content, other));
    add(content, entry.cause());
    add(content, entry.address());
    add(content, entry.operation());
    add(content, entry.release());
    // Entries from before channels were kept say nothing of them.
    entry.channel().ifPresent(channel -> add(content, channel));
    entry.key().ifPresent(key -> add(content, key));
    for (Map.Entry<String, Journal.FieldChange> field : entry.fields().entrySet()) {
      add(content, field.getKey());
      add(content, field.getValue().before().map(JournalValue::write));
      add(content, field.getValue().after().map(JournalValue::write));
      add(content, field.getValue().rule());
    }
    return content.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Each part with its length, so that two parts cannot pass for one. */
  private static void add(StringBuilder content, Object part) {
    String text = part.toString();
    content.append(text.length()).append(':').append(text);
  }
}
