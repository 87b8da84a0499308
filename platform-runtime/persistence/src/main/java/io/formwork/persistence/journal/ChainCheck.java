package io.formwork.persistence.journal;

import io.formwork.core.record.RecordRef;
import io.formwork.core.store.Journal.Broken;
import io.formwork.core.store.Journal.Chains;
import io.formwork.core.store.Journal.Kept;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks the chains of a journal, record by record, and holds every seal against its entry. */
final class ChainCheck {

  private static final int AT_ONCE = 1_000;

  private static final String NEXT =
      """
      WHERE (object, record_id, id) > (?, ?, ?) ORDER BY object, record_id, id LIMIT ?
      """;

  private static final byte[] BEGINNING = {};

  private final JournalRows rows;
  private @Nullable RecordRef record;
  private byte[] seal = BEGINNING;
  private long number;
  private long records;
  private long entries;

  ChainCheck(JournalRows rows) {
    this.rows = rows;
  }

  Chains run() {
    List<JournalRows.Sealed> some = next();
    while (!some.isEmpty()) {
      for (JournalRows.Sealed one : some) {
        if (!fits(one)) {
          Kept kept = one.kept();
          Broken broken = new Broken(kept.entry().record(), kept.number(), kept.entry().at());
          return new Chains(records, entries, Optional.of(broken));
        }
      }
      some = next();
    }
    return new Chains(records, entries, Optional.empty());
  }

  private List<JournalRows.Sealed> next() {
    return record == null
        ? rows.list(NEXT, "", 0L, 0L, AT_ONCE)
        : rows.list(NEXT, record.object(), record.id(), number, AT_ONCE);
  }

  private boolean fits(JournalRows.Sealed one) {
    Kept kept = one.kept();
    if (!kept.entry().record().equals(record)) {
      record = kept.entry().record();
      seal = BEGINNING;
      records++;
    }
    entries++;
    number = kept.number();
    byte[] expected = Seal.over(seal, kept.entry());
    seal = HexFormat.of().parseHex(one.hash());
    return MessageDigest.isEqual(expected, seal);
  }
}
