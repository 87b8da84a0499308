package io.formwork.launcher;

import java.nio.file.Path;

/**
 * Where Formwork itself lies.
 *
 * @param home the folder with the {@code formwork} command
 */
public record Installation(Path home) {

  /** The command passes its own folder; without it, we are where we were started. */
  public static Installation ofThisProcess() {
    String home = System.getProperty("formwork.home", "");
    return new Installation(Path.of(home).toAbsolutePath().normalize());
  }

  /** The provisioned server. */
  public Path server() {
    return home.resolve("ear").resolve("target").resolve("server");
  }

  /** The folder of all modules. */
  public Path modules() {
    return home.resolve("platform-runtime");
  }

  /** The catalogue of requirements. */
  public Path requirements() {
    return home.resolve("seeds").resolve("requirements.yaml");
  }

  /** Everything that may be deleted and made again, and by default the data. */
  public Path workFolder() {
    return home.resolve(".formwork");
  }
}
