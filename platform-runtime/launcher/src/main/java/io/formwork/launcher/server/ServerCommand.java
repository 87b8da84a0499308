package io.formwork.launcher.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of the server. It starts Java itself instead of the server's script: one process
 * to watch and to stop, and no shell in between.
 */
record ServerCommand(ServerFolder folder, ServerOptions options, int managementPort) {

  /** What the server's own script opens for it. */
  private static final List<String> OPENED =
      List.of(
          "java.base/java.lang",
          "java.base/java.lang.invoke",
          "java.base/java.lang.reflect",
          "java.base/java.io",
          "java.base/java.net",
          "java.base/java.security",
          "java.base/java.util",
          "java.base/java.util.concurrent",
          "java.management/javax.management",
          "java.naming/javax.naming");

  List<String> words() {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-D[Formwork]");
    words.addAll(memory());
    words.addAll(ofTheUser());
    OPENED.forEach(opened -> words.add("--add-opens=" + opened + "=ALL-UNNAMED"));
    words.add("--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED");
    words.addAll(logging());
    words.add("-Djava.awt.headless=true");
    // Elytron's own would lock a login for everybody; formwork-realm makes only whoever guesses
    // wait.
    words.add("-Dwildfly.elytron.realm.formwork.brute-force.enabled=false");
    words.add("-Djboss.modules.system.pkgs=org.jboss.byteman");
    words.add("-jar");
    words.add(folder.home().resolve("jboss-modules.jar").toString());
    words.add("-mp");
    words.add(folder.home().resolve("modules").toString());
    words.add("org.jboss.as.standalone");
    words.addAll(places());
    return words;
  }

  /**
   * Each release brings classes and leaves some behind. A collector that stops the world to unload
   * them keeps requests waiting for a quarter of a second; this one does most of it beside them.
   */
  private static List<String> memory() {
    return List.of(
        "-Xms128m",
        "-Xmx1g",
        "-XX:+UseG1GC",
        "-XX:MaxGCPauseMillis=50",
        "-XX:MetaspaceSize=256m",
        "-XX:+ExitOnOutOfMemoryError");
  }

  /** Options for the server's JVM that somebody gives in {@code FORMWORK_JAVA_OPTIONS}. */
  private static List<String> ofTheUser() {
    String given = System.getenv().getOrDefault("FORMWORK_JAVA_OPTIONS", "").strip();
    return given.isEmpty() ? List.of() : List.of(given.split("\\s+"));
  }

  private List<String> logging() {
    Path configuration = folder.base().resolve("configuration").resolve("logging.properties");
    return List.of(
        "-Dorg.jboss.boot.log.file=" + folder.log().resolve("server.log"),
        "-Dlogging.configuration=" + configuration.toUri());
  }

  private List<String> places() {
    return List.of(
        "-Djboss.home.dir=" + folder.home(),
        "-Djboss.server.base.dir=" + folder.base(),
        "-Djboss.node.name=formwork",
        "-Djboss.bind.address=" + options.bind(),
        "-Djboss.http.port=" + options.port(),
        "-Djboss.bind.address.management=127.0.0.1",
        "-Djboss.management.http.port=" + managementPort);
  }
}
