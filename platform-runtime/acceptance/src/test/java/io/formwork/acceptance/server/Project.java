package io.formwork.acceptance.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the parts of the build lie, seen from this module. */
final class Project {

  /** Maven starts tests in the folder of their module. */
  private static final Path MODULE = Path.of("").toAbsolutePath();

  private Project() {}

  static Path home() {
    return MODULE.resolve("..").resolve("..").normalize();
  }

  static Path server() {
    return home().resolve("ear").resolve("target").resolve("server");
  }

  static Path ear() {
    return home().resolve("ear").resolve("target").resolve("formwork.ear");
  }

  /** An empty folder below {@code target}, which no other process of the tests uses. */
  static Path emptyFolder(String name) throws IOException {
    Path folder =
        MODULE.resolve("target").resolve(name + System.getProperty("formwork.test.fork", ""));
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    return Files.createDirectories(folder);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
