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

  static byte[] of(byte[] before, Journal.Entry entry) {
    MessageDigest digest = sha256();
    digest.update(before);
    add(digest, entry.record());
    add(digest, entry.at());
    add(digest, entry.person());
    add(digest, entry.personName());
    add(digest, entry.cause());
    add(digest, entry.address());
    add(digest, entry.operation());
    add(digest, entry.release());
    for (Map.Entry<String, Journal.FieldChange> field : entry.fields().entrySet()) {
      add(digest, field.getKey());
      add(digest, field.getValue().before().map(JournalValue::write));
      add(digest, field.getValue().after().map(JournalValue::write));
      add(digest, field.getValue().rule());
    }
    return digest.digest();
  }

  /** Each part with its length, so that two parts cannot pass for one. */
  private static void add(MessageDigest digest, Object part) {
    byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
    digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
    digest.update((byte) ':');
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
