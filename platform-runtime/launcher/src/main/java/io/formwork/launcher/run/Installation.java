package io.formwork.launcher.run;

import java.nio.file.Path;

/**
 * Where Formwork itself lies.
 *
 * @param home the folder with the {@code formwork} command
 */
record Installation(Path home) {

  /** The command passes its own folder; without it, we are where we were started. */
  static Installation ofThisProcess() {
    String home = System.getProperty("formwork.home", "");
    return new Installation(Path.of(home).toAbsolutePath().normalize());
  }

  /** The provisioned server. */
  Path server() {
    return home.resolve("ear").resolve("target").resolve("server");
  }

  /** Everything that may be deleted and made again, and by default the data. */
  Path workFolder() {
    return home.resolve(".formwork");
  }
}
