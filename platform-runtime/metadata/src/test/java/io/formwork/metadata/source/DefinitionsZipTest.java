package io.formwork.metadata.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.metadata.source.DefinitionsZip.Reason;
import io.formwork.metadata.source.DefinitionsZip.Unpacked;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionsZipTest {

  private static final SourceFile APP = file("model-definitions/desk/app.yaml", "app: desk\r\n");

  @Test
  void comesBackByteForByte() throws IOException {
    assertEquals(new Unpacked.Files(List.of(APP)), read(DefinitionsZip.write(List.of(APP))));
  }

  @Test
  void whatIsNoDefinitionIsPassedOver() throws IOException {
    byte[] zip =
        DefinitionsZip.write(
            List.of(file("README.md", "x"), APP, file("rules/desk/.hidden/x.yaml", "x")));
    assertEquals(new Unpacked.Files(List.of(APP)), read(zip));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../etc/passwd", "/etc/passwd", "rules/../../x", "C:\\x", "rules//x"})
  void noNameLeadsOutside(String name) throws IOException {
    assertEquals(
        new Unpacked.Refused(Reason.LEADS_OUTSIDE, name),
        read(DefinitionsZip.write(List.of(file(name, "x")))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules/a\u202Elmay.yaml", "rules/a\0b.yaml", "rules/a\u200Bb.yaml"})
  void noNameHasWhatIsNotSeen(String name) throws IOException {
    assertEquals(
        new Unpacked.Refused(Reason.UNSEEN, name.replaceAll("[\u202E\0\u200B]", "?")),
        read(DefinitionsZip.write(List.of(file(name, "x")))));
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    byte[] zip = DefinitionsZip.write(List.of(file("rules/x.yaml", "0".repeat(33 << 20))));
    assertEquals(new Unpacked.Refused(Reason.TOO_LARGE, "rules/x.yaml"), read(zip));
  }

  @Test
  void tooManyFilesAreRefused() throws IOException {
    List<SourceFile> many =
        IntStream.rangeClosed(0, DefinitionsZip.MOST_FILES)
            .mapToObj(number -> file("rules/" + number, ""))
            .toList();
    assertEquals(
        new Unpacked.Refused(Reason.TOO_MANY_FILES, "rules/5000"),
        read(DefinitionsZip.write(many)));
  }

  @Test
  void whatIsNoZipIsBroken() throws IOException {
    assertEquals(
        new Unpacked.Refused(Reason.BROKEN, ""),
        read("app: desk".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whatIsCutOffIsBroken() throws IOException {
    byte[] whole = DefinitionsZip.write(List.of(file("rules/desk/long.txt", "x".repeat(5_000))));
    assertEquals(new Unpacked.Refused(Reason.BROKEN, ""), read(Arrays.copyOf(whole, 60)));
  }

  private static Unpacked read(byte[] zip) throws IOException {
    return DefinitionsZip.read(new ByteArrayInputStream(zip));
  }

  private static SourceFile file(String path, String text) {
    return new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
