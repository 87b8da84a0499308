package io.formwork.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** Starts the platform when the server has deployed it, and tells {@link ServerHealth}. */
@ApplicationScoped
public class StartUp {

  private final ServerHealth health;

  @Inject
  StartUp(ServerHealth health) {
    this.health = health;
  }

  void start(@Observes Startup event) {
    health.serving();
  }
}
