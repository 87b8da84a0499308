package io.formwork.metadata.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.metadata.expression.Source;
import io.formwork.metadata.source.SourceFile;
import io.formwork.metadata.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The word "here" of a text is found where it stands in the file, however it was written. */
final class WrittenPlacesTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          body: here                          => 1:7
          body: 'и here'                      => 1:10
          body: "и here"                      => 1:10
          body: 'it''s here'                  => 1:7
          body: |~  и~  {here}~title: x       => 3:4
          body: |~~    и here~                => 3:7
          body: |-~  здравствуйте, here       => 2:17
          body: >~  и~  here                  => 1:7
          """)
  void areExact(String yaml, String expected) {
    String text = yaml.replace('~', '\n');
    SourceFile file = new SourceFile("x.yaml", text.getBytes(StandardCharsets.UTF_8));
    String found =
        new YamlReader(problem -> {})
            .read(file)
            .flatMap(mapping -> mapping.scalar("body"))
            .map(Expressions::source)
            .map(WrittenPlacesTest::place)
            .orElse("unreadable");
    assertEquals(expected, found);
  }

  private static String place(Source source) {
    int offset = source.text().indexOf("here");
    var start = source.at(offset, offset + 4).start();
    return start.line() + ":" + start.column();
  }
}
