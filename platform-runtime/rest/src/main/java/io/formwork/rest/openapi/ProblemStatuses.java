package io.formwork.rest.openapi;

import java.util.SortedSet;
import java.util.TreeSet;

/** The statuses of problems that an operation can answer with. */
final class ProblemStatuses {

  private ProblemStatuses() {}

  static SortedSet<Integer> of(Operation operation) {
    SortedSet<Integer> statuses = new TreeSet<>(operation.problems());
    statuses.add(500);
    statuses.add(503);
    if (operation.need() != Need.NO_SIGN_IN) {
      statuses.add(401);
      statuses.add(429);
      statuses.add(406);
    }
    if (operation.path().startsWith("/apps/{app}/")) {
      statuses.add(404);
    }
    if (operation.need().mayBeRefused()) {
      statuses.add(403);
    }
    if (operation.body().isPresent()) {
      statuses.add(413);
      statuses.add(415);
    }
    if (operation.body().isPresent() || !operation.parameters().isEmpty()) {
      statuses.add(400);
    }
    return statuses;
  }
}
