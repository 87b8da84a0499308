package io.formwork.benchmark;

import io.formwork.launcher.Installation;
import io.formwork.launcher.database.DatabaseAddress;
import io.formwork.launcher.database.EmbeddedPostgres;
import io.formwork.launcher.server.Notes;
import io.formwork.launcher.server.ReadyWait;
import io.formwork.launcher.server.Server;
import io.formwork.launcher.server.ServerOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The whole of Formwork as {@code formwork run} starts it, in a folder of its own. */
final class RunningServer implements AutoCloseable {

  /** What is measured here is not how long somebody has to wait. */
  private static final String AS_FAST_AS_CAN_BE =
      "requests=0, searches=0, transfers=0, strangers=0";

  private static final int OK = 200;
  private static final int CREATED = 201;

  private final DatabaseAddress database;
  private final Optional<EmbeddedPostgres> own;
  private final Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningServer(DatabaseAddress database, Optional<EmbeddedPostgres> own, Server server) {
    this.database = database;
    this.own = own;
    this.server = server;
  }

  /** Returns when the first page is there. */
  static RunningServer start(Installation installation, Path home, Path data)
      throws IOException, InterruptedException {
    return start(installation, home, data, options(Optional.empty(), false, true));
  }

  /** Another application than the one that ships, on a server of one's own. */
  static RunningServer withDefinitions(
      Installation installation, Path home, Path definitions, Path data)
      throws IOException, InterruptedException {
    return start(installation, home, data, options(Optional.of(definitions), false, true));
  }

  /** The same without demo data: nobody is there but an administrator. */
  static RunningServer withoutPeople(Installation installation, Path definitions, Path data)
      throws IOException, InterruptedException {
    return start(
        installation, installation.server(), data, options(Optional.of(definitions), false, false));
  }

  /** With other definitions over the database of this one, whose server must be stopped first. */
  RunningServer again(Path home, Path definitions, Path data)
      throws IOException, InterruptedException {
    return start(home, data, options(Optional.of(definitions), false, true), database, own);
  }

  /** The same again over its database, after its server is gone. */
  RunningServer again(Installation installation, Path data)
      throws IOException, InterruptedException {
    return start(
        installation.server(), data, options(Optional.empty(), false, true), database, own);
  }

  /** Ends the server as a loss of power would: nothing of it runs on. */
  void kill() {
    List<ProcessHandle> all =
        Stream.concat(server.process().descendants(), Stream.of(server.process())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }

  /** Ends the server and leaves the database. */
  void stop() {
    server.close();
  }

  /** The same with definitions of a folder; what is saved there is published at once. */
  static RunningServer watching(Installation installation, Path definitions, Path data)
      throws IOException, InterruptedException {
    return start(
        installation, installation.server(), data, options(Optional.of(definitions), true, true));
  }

  /** Another node over the database of this one, which must be closed first. */
  RunningServer another(Installation installation, Path data)
      throws IOException, InterruptedException {
    return start(
        installation.server(),
        data,
        options(Optional.empty(), false, true),
        database,
        Optional.empty());
  }

  /** The same with definitions of a folder, as this one has. */
  RunningServer another(Installation installation, Path definitions, Path data)
      throws IOException, InterruptedException {
    return start(
        installation.server(),
        data,
        options(Optional.of(definitions), false, true),
        database,
        Optional.empty());
  }

  private static RunningServer start(
      Installation installation, Path home, Path data, ServerOptions options)
      throws IOException, InterruptedException {
    EmbeddedPostgres database = EmbeddedPostgres.start(installation.workFolder(), data);
    try {
      return start(home, data, options, database.address(), Optional.of(database));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static RunningServer start(
      Path home,
      Path data,
      ServerOptions options,
      DatabaseAddress database,
      Optional<EmbeddedPostgres> own)
      throws IOException, InterruptedException {
    Notes notes = Notes.in(data);
    Server server = Server.start(home, data, notes.folder(), database, options);
    return ready(new RunningServer(database, own, server), notes);
  }

  private static ServerOptions options(Optional<Path> definitions, boolean watch, boolean demo)
      throws IOException {
    return new ServerOptions(
        "127.0.0.1",
        "localhost",
        freePort(),
        definitions,
        Optional.empty(),
        Optional.of(AS_FAST_AS_CAN_BE),
        watch,
        demo,
        false);
  }

  private static RunningServer ready(RunningServer running, Notes notes)
      throws IOException, InterruptedException {
    try {
      new ReadyWait(running.server, notes).await();
      running.get("", Optional.empty());
      return running;
    } catch (RuntimeException e) {
      running.server.close();
      throw e;
    }
  }

  DatabaseAddress database() {
    return database;
  }

  /** What the page answers; the login, if there is one, has the demo password. */
  String get(String path, Optional<String> login) throws IOException, InterruptedException {
    return send(path, login, HttpRequest.Builder::GET);
  }

  /** What the page answers, as it comes. */
  InputStream open(String path, Optional<String> login) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.options().url() + path));
    login.ifPresent(name -> request.header("Authorization", "Basic " + credentials(name)));
    HttpResponse<InputStream> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    if (response.statusCode() != OK) {
      throw new IllegalStateException(path + " answered " + response);
    }
    return response.body();
  }

  /** What it answers to a ZIP of definitions. */
  String post(String path, byte[] packed, Optional<String> login)
      throws IOException, InterruptedException {
    return send(
        path,
        login,
        request ->
            request
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(packed)));
  }

  /** Whether the page can be had by now; one that cannot is no failure. */
  boolean has(String path, Optional<String> login) throws IOException, InterruptedException {
    return answer(path, login, HttpRequest.Builder::GET).statusCode() == OK;
  }

  private String send(
      String path, Optional<String> login, UnaryOperator<HttpRequest.Builder> method)
      throws IOException, InterruptedException {
    HttpResponse<String> response = answer(path, login, method);
    if (response.statusCode() != OK && response.statusCode() != CREATED) {
      throw new IllegalStateException(path + " answered " + response + " " + response.body());
    }
    return response.body();
  }

  private HttpResponse<String> answer(
      String path, Optional<String> login, UnaryOperator<HttpRequest.Builder> method)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.options().url() + path));
    login.ifPresent(name -> request.header("Authorization", "Basic " + credentials(name)));
    return client.send(method.apply(request).build(), HttpResponse.BodyHandlers.ofString());
  }

  ProcessHandle process() {
    return server.process();
  }

  /** The database's process, which this run has started. */
  ProcessHandle databaseProcess() {
    return own.orElseThrow().process();
  }

  URI url() {
    return URI.create(server.options().url());
  }

  private static String credentials(String login) {
    return Base64.getEncoder().encodeToString((login + ":demo").getBytes(StandardCharsets.UTF_8));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    server.close();
    own.ifPresent(EmbeddedPostgres::close);
  }
}
