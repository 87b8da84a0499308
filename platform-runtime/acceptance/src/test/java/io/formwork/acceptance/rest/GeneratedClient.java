package io.formwork.acceptance.rest;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A document given to a public generator, and the client that comes of it. */
final class GeneratedClient {

  private static final Path TOOL = Path.of("target", "tools", "openapi-generator-cli.jar");
  private static final int LONGEST_SECONDS = 120;

  private final Path folder;
  private final Path document;

  GeneratedClient(Path folder, byte[] json) throws IOException {
    this.folder = folder;
    this.document = Files.write(folder.resolve("openapi.json"), json);
  }

  /** What the generator's validator finds wrong with the document; empty when nothing. */
  String validate() throws Exception {
    Said said = run("validate", "-i", document.toString(), "--recommend");
    boolean clean = said.code() == 0 && said.words().contains("No validation issues detected");
    return clean ? "" : said.words();
  }

  /** Generates the client and compiles it, together with a program that uses it. */
  Class<?> compiled(String program) throws Exception {
    Said said =
        run(
            "generate",
            "-i",
            document.toString(),
            "-g",
            "java",
            "--library",
            "native",
            "-o",
            folder.resolve("client").toString(),
            "--invoker-package=desk",
            "--api-package=desk.api",
            "--model-package=desk.model",
            "--additional-properties=openApiNullable=false,useJakartaEe=true,"
                + "annotationLibrary=none,documentationProvider=none",
            "--global-property=apis,models,supportingFiles,apiTests=false,modelTests=false,"
                + "apiDocs=false,modelDocs=false");
    if (said.code() != 0) {
      throw new AssertionError(said.words());
    }
    Path source = folder.resolve(program + ".java");
    try (var text =
        Objects.requireNonNull(
            GeneratedClient.class.getResourceAsStream("/client/" + program + ".java.txt"))) {
      Files.copy(text, source);
    }
    Path classes = Files.createDirectories(folder.resolve("classes"));
    compile(source, classes);
    return new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())
        .loadClass(program);
  }

  private void compile(Path program, Path classes) throws IOException {
    List<Path> sources = new ArrayList<>(List.of(program));
    try (Stream<Path> files = Files.walk(folder.resolve("client/src/main/java"))) {
      files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter words = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", classPath());
      boolean done =
          compiler
              .getTask(
                  words, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!done) {
        throw new AssertionError(words);
      }
    }
  }

  /** What the tests are given to compile against, be it named or in a manifest. */
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private record Said(int code, String words) {}

  private Said run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", TOOL.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    Path log = folder.resolve("generator.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return new Said(process.exitValue(), Files.readString(log));
  }
}
