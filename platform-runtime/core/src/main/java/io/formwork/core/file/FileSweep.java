package io.formwork.core.file;

import io.formwork.core.file.FileRegister.Column;
import io.formwork.core.store.Transactions;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes away what no record has: uploads that were never used, files that were taken out long
 * enough ago, and contents that a crash has left without an upload. A crash between any two of its
 * steps leaves what the next round takes.
 */
public final class FileSweep {

  /** How long an upload waits to be put into a record. */
  public static final Duration WAITS = Duration.ofDays(1);

  private static final int AT_ONCE = 500;

  private final FileRegister register;
  private final FileContents contents;
  private final Transactions transactions;
  private final Clock clock;
  private Instant lookedThrough = Instant.MIN;

  public FileSweep(
      FileRegister register, FileContents contents, Transactions transactions, Clock clock) {
    this.register = register;
    this.contents = contents;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * One round; every content is looked at once a day.
   *
   * @param serving the applications that serve
   */
  public synchronized void sweep(Collection<ApplicationModel> serving) {
    Instant now = clock.instant();
    serving.forEach(model ->
        transactions.required(
            () -> register.reconcile(model.name(), columns(model), now.plus(longest(model)))));
    List<String> hashes;
    do {
      hashes = transactions.required(() -> register.forgetDue(now, AT_ONCE));
      hashes.forEach(this::dropUnknown);
    } while (hashes.size() == AT_ONCE);
    if (!lookedThrough.plus(WAITS).isAfter(now)) {
      contents.forgetReceivedBefore(now.minus(WAITS));
      try (Stream<String> all = contents.all()) {
        all.forEach(this::dropUnknown);
      }
      lookedThrough = now;
    }
  }

  /** Whoever uploads the same content meanwhile waits, and puts it in its place again. */
  private void dropUnknown(String hash) {
    transactions.required(() -> {
      if (!register.knows(hash)) {
        register.hold(hash);
        if (!register.knows(hash)) {
          contents.drop(hash);
        }
      }
    });
  }

  /** As long as the record could come back, or the value. */
  private static Duration longest(ApplicationModel model) {
    return model.objects().values().stream()
        .map(ObjectType::keepsDeleted)
        .reduce(model.keepsRemoved(), (one, other) -> one.compareTo(other) < 0 ? other : one);
  }

  private static List<Column> columns(ApplicationModel model) {
    return model.objects().values().stream().flatMap(FileSweep::columns).toList();
  }

  private static Stream<Column> columns(ObjectType type) {
    return type.fields().values().stream()
        .filter(field -> field.type() instanceof FieldType.Files)
        .map(field -> new Column(type, field.column().orElseThrow()));
  }
}
