package io.formwork.acceptance.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.formwork.metadata.source.DefinitionsZip;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.SourceFile;
import io.formwork.testkit.web.Answer;
import io.formwork.testkit.web.Visitor;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes scripts of all English texts of the support desk: titles, choices, states, buttons, helps,
 * messages. Those that are checked as something else, such as templates, stay as they were.
 */
final class ScriptTitles {

  private static final String TEXTS = "ui-definitions/support_desk/texts/en.yaml";

  /** One that stands in a line of its own; the first line says which language it is. */
  private static final Pattern TEXT = Pattern.compile("(?!texts:)[a-z_.]+: [^>|#].*");

  private static final int PRIME = 7;

  private final List<SourceFile> shipped;
  private final Visitor administrator;

  ScriptTitles(URI server, Path definitions) {
    shipped = new FolderSource(definitions).files();
    administrator = new Visitor(server, "admin");
  }

  /** Publishes them; how many texts are scripts now. */
  int publish(List<String> scripts) {
    Set<Integer> refused = new HashSet<>();
    for (int time = 0; time < PRIME; time++) {
      List<String> lines = lines(scripts, refused);
      Answer answer = post(String.join("\n", lines));
      if (answer.successful()) {
        lines.removeAll(texts().lines().toList());
        return lines.size();
      }
      refused.addAll(linesOf(answer));
    }
    throw new IllegalStateException("Refused: lines " + refused);
  }

  private List<String> lines(List<String> scripts, Set<Integer> refused) {
    List<String> lines = new ArrayList<>();
    for (String line : texts().split("\n", -1)) {
      int number = lines.size();
      boolean text = TEXT.matcher(line).matches() && !refused.contains(number + 1);
      lines.add(text ? with(line, scripts.get(number * PRIME % scripts.size())) : line);
    }
    return lines;
  }

  private static List<Integer> linesOf(Answer answer) {
    List<Integer> lines = new ArrayList<>();
    for (JsonNode problem : answer.json().path("problems")) {
      if (!problem.path("file").asText().equals(TEXTS)) {
        throw new IllegalStateException(answer.text());
      }
      lines.add(problem.path("line").asInt());
    }
    return lines;
  }

  /** Publishes what ships. */
  void undo() {
    post(texts()).good();
  }

  private String texts() {
    return shipped.stream()
        .filter(file -> file.path().equals(TEXTS))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static String with(String line, String script) {
    return line.substring(0, line.indexOf(": ") + 2) + TextNode.valueOf(script);
  }

  private Answer post(String texts) {
    SourceFile written = new SourceFile(TEXTS, texts.getBytes(StandardCharsets.UTF_8));
    byte[] packed =
        DefinitionsZip.write(
            shipped.stream().map(file -> file.path().equals(TEXTS) ? written : file).toList());
    return administrator.send(
        "POST",
        "api/releases",
        Map.of("Content-Type", "application/zip"),
        BodyPublishers.ofByteArray(packed));
  }
}
