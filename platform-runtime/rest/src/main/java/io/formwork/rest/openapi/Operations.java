package io.formwork.rest.openapi;

import java.util.List;
import java.util.stream.Stream;

/**
 * The registry of all operations. A resource method that is not here fails a test, and so does an
 * operation that no method serves.
 */
public final class Operations {

  private Operations() {}

  /** All of them, in the order in which documents have them. */
  public static List<Operation> all() {
    return Stream.of(
            PlatformOperations.all(),
            WebhookOperations.all(),
            AccountOperations.all(),
            ExplainOperations.all(),
            RecordOperations.all(),
            ImportOperations.all(),
            FileOperations.all())
        .flatMap(List::stream)
        .toList();
  }
}
