package io.formwork.launcher.release;

import io.formwork.core.deployment.Proposal;
import io.formwork.launcher.Refusal;
import io.formwork.launcher.json.Json;
import io.formwork.metadata.source.DefinitionsZip;
import io.formwork.metadata.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A running server, asked over REST. */
final class RemoteSite implements Site {

  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int WRONG = 422;

  private final URI server;
  private final Wire wire;

  RemoteSite(URI server, String user, String password) {
    this.server = server;
    this.wire = new Wire(server, user, password);
  }

  @Override
  public String name() {
    return server.toString();
  }

  @Override
  public PlanAnswer plan(Proposal proposal) {
    Wire.Reply reply =
        switch (proposal) {
          case Proposal.Files files ->
              wire.post("releases/plan", DefinitionsZip.write(files.source().files()));
          case Proposal.Rollback back -> wire.post(rollback(back) + "/plan");
          case Proposal.Overlay overlay -> throw notFromHere(overlay);
        };
    return wrong(reply) ? wrongDefinitions(reply) : plan(well(reply).json());
  }

  private static PlanAnswer.Plan plan(Json json) {
    SequencedMap<String, Long> releases = new LinkedHashMap<>();
    json.at("apps").members().forEach((app, release) -> releases.put(app, release.number()));
    return new PlanAnswer.Plan(
        json.at("hash").text(),
        releases,
        json.at("changes").items().stream().map(PlanAnswer.Line::of).toList(),
        json.at("refused").texts(),
        json.at("problems").items());
  }

  @Override
  public PublishAnswer publish(Proposal proposal, String hash, String comment) {
    String agreed = "?plan=" + encoded(hash) + "&comment=" + encoded(comment);
    Wire.Reply reply =
        switch (proposal) {
          case Proposal.Files files ->
              wire.post("releases" + agreed, DefinitionsZip.write(files.source().files()));
          case Proposal.Rollback back -> wire.post(rollback(back) + agreed);
          case Proposal.Overlay overlay -> throw notFromHere(overlay);
        };
    if (wrong(reply)) {
      return new PublishAnswer.Wrong(wrongDefinitions(reply).report());
    }
    return reply.status() == CONFLICT ? refused(reply) : done(well(reply).json());
  }

  private static PublishAnswer.Refused refused(Wire.Reply reply) {
    List<String> reasons = reply.json().at("refused").texts();
    return new PublishAnswer.Refused(
        reasons.isEmpty() ? List.of(Wire.detail(reply, "The server refused.")) : reasons);
  }

  private static PublishAnswer.Done done(Json json) {
    SequencedMap<String, Long> releases = new LinkedHashMap<>();
    json.at("releases")
        .items()
        .forEach(one -> releases.put(one.at("app").text(), one.at("release").number()));
    return new PublishAnswer.Done(releases);
  }

  @Override
  public List<ReleaseLine> releases() {
    return well(wire.get("releases")).json().at("items").items().stream()
        .map(ReleaseLine::of)
        .toList();
  }

  @Override
  public List<SourceFile> files(String app, long release) {
    byte[] zip = well(wire.get("releases/" + encoded(app) + "/" + release + "/files")).body();
    return switch (unpacked(zip)) {
      case DefinitionsZip.Unpacked.Files files -> files.files();
      case DefinitionsZip.Unpacked.Refused refused ->
          throw new Refusal("The files that %s sends cannot be unpacked.".formatted(server));
    };
  }

  @Override
  public List<ChainLine> chains() {
    return well(wire.get("journal")).json().at("items").items().stream()
        .map(ChainLine::of)
        .toList();
  }

  @Override
  public Json explain(ExplainAsked asked) {
    if (asked.people().whom().isPresent() && asked.people().away().isPresent()) {
      throw new Refusal(
          "A server explains to a substitute what he may in another's place when he asks himself: leave out --as.");
    }
    StringBuilder path = new StringBuilder(asked.path());
    path.append("?action=").append(encoded(asked.action()));
    asked.people().whom().ifPresent(login -> path.append("&user=").append(encoded(login)));
    Wire.Reply reply = wire.get(path.toString(), asked.people().away());
    if (reply.well()) {
      return reply.json();
    }
    throw new Refusal(
        Wire.detail(reply, "The server answered with HTTP %d.".formatted(reply.status())));
  }

  private static DefinitionsZip.Unpacked unpacked(byte[] zip) {
    try {
      return DefinitionsZip.read(new ByteArrayInputStream(zip));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean wrong(Wire.Reply reply) {
    return reply.status() == WRONG;
  }

  private static PlanAnswer.Wrong wrongDefinitions(Wire.Reply reply) {
    Json json = reply.json();
    String report = json.at("report").text();
    return new PlanAnswer.Wrong(
        report.isEmpty() ? Wire.detail(reply, "") + "\n" : report, json.at("problems").items());
  }

  private static Wire.Reply well(Wire.Reply reply) {
    if (reply.well()) {
      return reply;
    }
    String otherwise =
        reply.status() == NOT_FOUND
            ? "There is no such application or release."
            : "The server answered with HTTP %d.".formatted(reply.status());
    throw new Refusal(Wire.detail(reply, otherwise));
  }

  private static String rollback(Proposal.Rollback back) {
    return "releases/%s/%d/rollback".formatted(encoded(back.app()), back.release());
  }

  private static IllegalArgumentException notFromHere(Proposal.Overlay overlay) {
    return new IllegalArgumentException("No command changes the overlay of " + overlay.app());
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    wire.close();
  }
}
