package io.formwork.launcher.server;

import java.nio.file.Path;

/**
 * Where the hosts and secrets of webhooks stand: in the data folder, or where {@code
 * FORMWORK_WEBHOOKS} says. Without the file nothing is called.
 */
final class WebhooksFile {

  /** As the server knows it. */
  static final String VARIABLE = "FORMWORK_WEBHOOKS";

  private WebhooksFile() {}

  static Path of(Path data) {
    String named = System.getenv().getOrDefault(VARIABLE, "");
    return named.isBlank() ? data.resolve("webhooks.properties") : Path.of(named).toAbsolutePath();
  }
}
