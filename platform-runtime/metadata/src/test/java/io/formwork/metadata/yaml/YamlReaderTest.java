package io.formwork.metadata.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.source.Legibility;
import io.formwork.metadata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

  private final List<Diagnostic> problems = new ArrayList<>();

  @Test
  void aNestOfBracketsIsRefusedBeforeAnythingOverflows() {
    read("list: " + "[".repeat(10_000));
    assertEquals(List.of("Nested too deep"), summaries());
  }

  @Test
  void aFileOfMoreThanAMebibyteIsRefusedUnread() {
    read("text: " + "x".repeat(Legibility.LARGEST));
    assertEquals(List.of("File too large"), summaries());
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    new YamlReader(problems::add).read(new SourceFile("a/b/c.yaml", new byte[] {'a', (byte) 0xff}));
    assertEquals(List.of("Unreadable character"), summaries());
  }

  @Test
  void columnsCountCodePoints() {
    YamlNode.Mapping mapping = read("title: \"𝕏𝕐\"\nlist: { a: б, c: 'г' }\n").orElseThrow();
    YamlNode.Scalar c = mapping.mapping("list").scalar("c").orElseThrow();
    assertEquals(new Position(2, 18), c.span().start());
    assertEquals(new Position(2, 19), c.content().start());
    assertEquals(new Position(1, 12), mapping.scalar("title").orElseThrow().span().end());
  }

  @Test
  void aQuotedNullIsAText() {
    YamlNode.Mapping mapping = read("a: null\nb: 'null'\n").orElseThrow();
    assertEquals(true, mapping.scalar("a").orElseThrow().isEmpty());
    assertEquals(false, mapping.scalar("b").orElseThrow().isEmpty());
  }

  private Optional<YamlNode.Mapping> read(String text) {
    SourceFile file = new SourceFile("a/b/c.yaml", text.getBytes(StandardCharsets.UTF_8));
    return new YamlReader(problems::add).read(file);
  }

  private List<String> summaries() {
    return problems.stream().map(Diagnostic::summary).toList();
  }
}
