package io.formwork.server;

import io.formwork.core.rate.Rates;
import io.formwork.metadata.source.ClassPathSource;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.FolderSource;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;

/** What the launcher told the server, as environment variables. */
@Singleton
public class ServerSettings {

  /** The definitions of a folder, or those that the EAR carries. */
  DefinitionSource definitions() {
    return setting("FORMWORK_DEFINITIONS")
        .<DefinitionSource>map(folder -> new FolderSource(Path.of(folder)))
        .orElseGet(() -> new ClassPathSource(ServerSettings.class.getClassLoader(), "formwork"));
  }

  /** The folder whose every save is to be published, where one is to be watched. */
  Optional<Path> watched() {
    return setting("FORMWORK_WATCH")
        .filter(Boolean::parseBoolean)
        .flatMap(watch -> setting("FORMWORK_DEFINITIONS"))
        .map(Path::of);
  }

  /** The folder of the contents of files; one of the server's own unless another is named. */
  Path files() {
    return Path.of(
        setting("FORMWORK_FILES")
            .orElseGet(() -> System.getProperty("jboss.server.data.dir", ".") + "/files"));
  }

  /** The file with the hosts and secrets of webhooks. */
  Optional<Path> webhooks() {
    return setting("FORMWORK_WEBHOOKS").map(Path::of);
  }

  /** How often somebody may ask. */
  Rates rates() {
    return setting(Rates.VARIABLE).map(Rates::read).orElseGet(() -> Rates.read(""));
  }

  /** Whether demo data is wanted. */
  boolean demo() {
    return setting("FORMWORK_DEMO").map(Boolean::parseBoolean).orElse(true);
  }

  private static Optional<String> setting(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }
}
