package io.formwork.launcher.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run asks of the server.
 *
 * @param bind the address to listen on
 * @param host the name by which people reach it; links carry it
 * @param definitions a folder to read instead of the packaged definitions
 * @param demo whether demo data is loaded
 * @param testClock whether tests may move the clock
 */
public record ServerOptions(
    String bind,
    String host,
    int port,
    Optional<Path> definitions,
    boolean demo,
    boolean testClock) {

  /** The system properties by which the application in the server learns of them. */
  List<String> properties() {
    List<String> properties = new ArrayList<>();
    properties.add("-Dformwork.url=" + url());
    properties.add("-Dformwork.demo=" + demo);
    properties.add("-Dformwork.test-clock=" + testClock);
    definitions.ifPresent(folder -> properties.add("-Dformwork.definitions=" + folder));
    return properties;
  }

  /** The first page. */
  public String url() {
    return "http://" + host + ":" + port + "/";
  }
}
