package io.formwork.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server holds in memory, asked of its Java machine after a collection.
 *
 * @param heap in MiB
 * @param metaspace in MiB
 * @param snapshots how many mappings of generated classes are open, one for each snapshot
 */
record ServerMemory(double heap, double metaspace, long snapshots) {

  private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
  private static final Pattern METASPACE = Pattern.compile("Both:\\s+([\\d.]+) MB used");
  private static final Pattern MAPPINGS =
      Pattern.compile(
          "(\\d+)\\s+\\d+\\s+io\\.formwork\\.persistence\\.record\\.EntityMapping(?![\\w$])");

  static ServerMemory of(ProcessHandle server) throws IOException {
    // What only phantoms and soft references hold goes in the second collection.
    ask(server, "GC.run");
    String classes = ask(server, "GC.class_histogram");
    String metaspace = ask(server, "VM.metaspace", "basic", "scale=MB");
    return new ServerMemory(
        number(TOTAL, classes) / (1 << 20),
        number(METASPACE, metaspace),
        (long) number(MAPPINGS, classes));
  }

  private static String ask(ProcessHandle server, String... what) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    command.add(String.valueOf(java(server).pid()));
    command.addAll(List.of(what));
    Process asked = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** The server itself, which a shell or two may stand in front of. */
  private static ProcessHandle java(ProcessHandle started) {
    return started
        .descendants()
        .filter(process -> process.info().command().orElse("").endsWith("java"))
        .findFirst()
        .orElse(started);
  }

  private static double number(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Double.parseDouble(found.group(1)) : 0;
  }
}
