package io.formwork.server;

import io.formwork.core.health.Health;
import io.formwork.core.health.Readiness;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Holds what start-up last said about itself. */
@Singleton
public class ServerHealth implements Health {

  private final StartNotes notes;
  private volatile Readiness readiness = new Readiness.Starting();

  @Inject
  ServerHealth(StartNotes notes) {
    this.notes = notes;
  }

  @Override
  public Readiness readiness() {
    return readiness;
  }

  void serving() {
    readiness = new Readiness.Serving();
  }

  void refused(List<String> reasons) {
    notes.problems(reasons);
    readiness = new Readiness.Refused(reasons);
  }
}
