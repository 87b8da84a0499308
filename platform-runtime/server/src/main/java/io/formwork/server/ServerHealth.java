package io.formwork.server;

import io.formwork.core.health.Health;
import io.formwork.core.health.Readiness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Holds what start-up last said about itself. */
@ApplicationScoped
public class ServerHealth implements Health {

  private volatile Readiness readiness = new Readiness.Starting();

  @Override
  public Readiness readiness() {
    return readiness;
  }

  void serving() {
    readiness = new Readiness.Serving();
  }

  void refused(List<String> reasons) {
    readiness = new Readiness.Refused(reasons);
  }
}
