package io.formwork.testkit.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.testkit.web.Answer;
import io.formwork.testkit.web.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** Sends hostile files to the support desk of a running server and judges what is answered. */
public final class FileTrial {

  private static final String DESK = "api/apps/support_desk/";
  private static final String OCTETS = "application/octet-stream";
  private static final int CREATED = 201;
  private static final int REFUSED = 400;
  private static final int FAILED = 500;
  private static final int LONGEST_NAME = 255;

  /** What no name may have: folders, quotes, what is not seen, and devices of Windows. */
  private static final Pattern UNCLEAN =
      Pattern.compile(
          ".*[/\\\\\"\\p{Cc}\\p{Cf}].*|(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?",
          Pattern.DOTALL);

  private final Visitor client;
  private final Visitor administrator;
  private final Duration soon;

  /**
   * @param client who attaches files
   * @param administrator who imports and publishes
   * @param soon how long a refusal may take
   */
  public FileTrial(Visitor client, Visitor administrator, Duration soon) {
    this.client = client;
    this.administrator = administrator;
    this.soon = soon;
  }

  /**
   * What became of one file.
   *
   * @param trouble what is wrong with that; empty when nothing
   */
  public record Outcome(HostileFile file, int status, Duration taken, String said, String trouble) {

    @Override
    public String toString() {
      return "%s: %d, %d ms, %s%s"
          .formatted(
              file, status, taken.toMillis(), said, trouble.isEmpty() ? "" : " <- " + trouble);
    }
  }

  /** Sends it and looks at what was answered, and at what lies there afterwards. */
  public Outcome of(HostileFile file) {
    long begin = System.nanoTime();
    Answer answer = send(file);
    Duration taken = Duration.ofNanos(System.nanoTime() - begin);
    String said = answer.json().path(answer.successful() ? "name" : "detail").asText();
    return new Outcome(file, answer.status(), taken, said, trouble(file, answer, taken, said));
  }

  private Answer send(HostileFile file) {
    return switch (file.way()) {
      case UPLOAD ->
          post(client, "files/attachment?name=" + Visitor.encoded(file.name()), OCTETS, file);
      case IMPORT -> post(administrator, "ticket/import?mode=all&new=true", OCTETS, file);
      case PACKAGE -> post(administrator, "../../releases", "application/zip", file);
    };
  }

  private static Answer post(Visitor visitor, String address, String type, HostileFile file) {
    return visitor.send(
        "POST",
        (DESK + address).replace("apps/support_desk/../../", ""),
        Map.of("Content-Type", type),
        BodyPublishers.ofByteArray(file.content().get()));
  }

  private String trouble(HostileFile file, Answer answer, Duration taken, String said) {
    if (taken.compareTo(soon) > 0) {
      return "not soon";
    }
    if (answer.status() >= FAILED) {
      return "the server failed";
    }
    if (answer.status() >= REFUSED) {
      return said.isBlank() ? "nothing is said" : "";
    }
    return file.inert() ? lying(answer) : "was taken";
  }

  /** What is wrong with how a file lies there that was taken. */
  private String lying(Answer answer) {
    String name = answer.json().path("name").asText();
    if (answer.status() != CREATED || UNCLEAN.matcher(name).matches()) {
      return "is called " + name;
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      return "has a name too long";
    }
    JsonNode record = ticket(answer.json().path("id").asLong());
    String address =
        DESK + "ticket/%s/files/%s".formatted(record.path("id"), answer.json().path("id"));
    return running(client.get(address), true) + running(client.get(address + "/view"), false);
  }

  private JsonNode ticket(long file) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("subject", "Hostile file");
    body.putArray("files").add(file);
    return client.json("POST", DESK + "ticket", body.toString()).good();
  }

  /** Why a browser might run what it gets. */
  private static String running(Answer answer, boolean download) {
    boolean guessed = !answer.header("X-Content-Type-Options").equals("nosniff");
    boolean page = answer.header("Content-Type").contains("html");
    boolean free = !answer.header("Content-Security-Policy").contains("sandbox");
    boolean opened = download && !answer.header("Content-Disposition").startsWith("attachment");
    boolean sent = answer.successful();
    return page || (sent && (guessed || free || opened)) ? "could run in a browser" : "";
  }
}
