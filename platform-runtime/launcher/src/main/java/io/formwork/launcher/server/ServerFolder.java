package io.formwork.launcher.server;

import io.formwork.launcher.process.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the server writes during a run: its configuration and its logs. It lies in the data folder,
 * so that the provisioned server stays as it was built and several runs may share it.
 *
 * @param home the provisioned server
 * @param base the folder of this run
 */
record ServerFolder(Path home, Path base) {

  private static final String CONFIGURATION = "configuration";
  private static final List<String> FLEETING = List.of(CONFIGURATION, "tmp", "log", "data");

  /** Made anew from the provisioned server, which may have been built again since the last run. */
  static ServerFolder fresh(Path home, Path base) throws IOException {
    ServerFolder folder = new ServerFolder(home, base);
    for (String name : FLEETING) {
      Folders.delete(base.resolve(name));
    }
    copy(home.resolve("standalone").resolve(CONFIGURATION), base.resolve(CONFIGURATION));
    Files.createDirectories(folder.log());
    return folder;
  }

  Path log() {
    return base.resolve("log");
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths.skip(1)::iterator) {
        Files.copy(path, to.resolve(from.relativize(path)));
      }
    }
  }
}
