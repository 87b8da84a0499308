package io.formwork.testkit.mutation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/** Characters that no text has, and files saved in another encoding. */
final class CharacterDamage implements Damage {

  private static final Map<String, String> CONTROLS =
      Map.of("NUL", "\0", "bell", "\u0007", "delete sign", "\u007f", "non-character", "\uffff");

  @Override
  public Stream<Mutation> of(Body body) {
    return Stream.concat(body.yaml().stream(), body.pages("bpmn").stream())
        .flatMap(page -> of(body, page));
  }

  private static Stream<Mutation> of(Body body, Page page) {
    int line = page.lines().size() / 2 + 1;
    int offset = page.text().indexOf(page.line(line)) + page.line(line).length();
    Place here = Place.line(page.path(), page.lineOf(offset));
    Stream<Mutation> controls =
        CONTROLS.entrySet().stream()
            .map(control ->
                body.refused(
                    control.getKey() + " in the text",
                    page.path(),
                    page.with(offset, offset, control.getValue()),
                    here));
    Stream<Mutation> broken =
        Stream.of(body.refused("broken UTF-8", page.path(), broken(page, offset), here));
    return Stream.of(controls, broken, encoded(body, page)).flatMap(all -> all);
  }

  private static Change broken(Page page, int offset) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(page.text().substring(0, offset).getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(new byte[] {(byte) 0xc3, 0x28});
    bytes.writeBytes(page.text().substring(offset).getBytes(StandardCharsets.UTF_8));
    return page.withBytes(bytes.toByteArray());
  }

  private static Stream<Mutation> encoded(Body body, Page page) {
    Stream<Mutation> wide =
        Stream.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)
            .map(charset ->
                body.refused(
                    "saved as " + charset.name(),
                    page.path(),
                    page.withBytes(page.text().getBytes(charset)),
                    Place.line(page.path(), 1)));
    for (int line = 1; line <= page.lines().size(); line++) {
      if (page.line(line).matches(".*[а-яА-Я]{2}.*")) {
        byte[] bytes = page.text().getBytes(Charset.forName("windows-1251"));
        Mutation old =
            body.refused(
                "saved as windows-1251",
                page.path(),
                page.withBytes(bytes),
                Place.line(page.path(), line));
        return Stream.concat(wide, Stream.of(old));
      }
    }
    return wide;
  }
}
