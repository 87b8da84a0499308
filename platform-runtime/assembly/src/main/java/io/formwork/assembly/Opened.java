package io.formwork.assembly;

import io.formwork.core.application.Application;
import java.util.List;

/** Snapshots that are ready before anybody knows whether they will serve. */
final class Opened implements AutoCloseable {

  private final List<Application> applications;
  private boolean kept;

  Opened(List<Application> applications) {
    this.applications = List.copyOf(applications);
  }

  List<Application> applications() {
    return applications;
  }

  /** From now on somebody else closes them. */
  List<Application> keep() {
    kept = true;
    return applications;
  }

  @Override
  public void close() {
    if (!kept) {
      applications.forEach(Application::close);
    }
  }
}
