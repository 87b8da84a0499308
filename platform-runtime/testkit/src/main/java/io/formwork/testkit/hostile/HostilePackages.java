package io.formwork.testkit.hostile;

import io.formwork.testkit.hostile.HostileFile.Way;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What somebody has published: archives of definitions, and definitions that are to harm. */
final class HostilePackages {

  private static final String FOLDER = "model-definitions/support_desk/";
  private static final String OBJECT = FOLDER + "objects/evil.yaml";
  private static final String DRAWING = "process-definitions/support_desk/evil.bpmn";

  private HostilePackages() {}

  static List<HostileFile> all() {
    return List.of(
        refused("no archive", "text".getBytes(StandardCharsets.UTF_8)),
        refused("nothing", new byte[0]),
        refused("80 MiB of zeros", Zips.ofZeros(OBJECT, 80)),
        refused("archive in archive", Zips.nested(Zips.ofZeros("zeros", 20), 3)),
        refused("6000 files", Zips.ofParts(6_000, FOLDER)),
        refused("name that leads out", Zips.of(Map.of("model-definitions/../../../tmp/evil", "x"))),
        refused("name from the root", Zips.of(Map.of("/model-definitions/evil.yaml", "x"))),
        refused("name of another system", Zips.of(Map.of("model-definitions\\..\\evil.yaml", "x"))),
        refused("name with a drive", Zips.of(Map.of("C:model-definitions/evil.yaml", "x"))),
        refused("name with a NUL", Zips.of(Map.of(FOLDER + "objects/a\0b.yaml", "title: X"))),
        refused("name turned around", Zips.of(Map.of(FOLDER + "objects/a\u202elmay.yaml", "x"))),
        refused("device", Zips.of(Map.of(FOLDER + "objects/CON.yaml", "title: X"))),
        refused(
            "1000 folders deep",
            Zips.of(Map.of(FOLDER + "objects/" + "a/".repeat(1_000) + "a.yaml", "x"))),
        refused("aliases that grow", Zips.of(Map.of(OBJECT, growing()))),
        refused("type of Java", Zips.of(Map.of(OBJECT, "!!javax.script.ScriptEngineManager []"))),
        refused("100000 brackets", Zips.of(Map.of(OBJECT, "title: " + "[".repeat(100_000)))),
        refused("key of 10 MiB", Zips.of(Map.of(OBJECT, "a".repeat(10 << 20) + ": 1"))),
        refused("alias of itself", Zips.of(Map.of(OBJECT, "title: &a [*a]"))),
        refused("bytes that are no letters", Zips.of(Map.of(OBJECT, "title: \ud800"))),
        refused("script as a title", Zips.of(Map.of(OBJECT, "titel: <script>alert(1)</script>"))),
        refused(
            "drawing with a file of the machine",
            Zips.of(Map.of(DRAWING, Xmls.file("definitions")))),
        refused("drawing that grows", Zips.of(Map.of(DRAWING, Xmls.laughs("definitions")))),
        refused(
            "drawing with a DTD from elsewhere",
            Zips.of(Map.of(DRAWING, Xmls.fetched("definitions")))),
        refused(
            "drawing of 20000 elements in one another",
            Zips.of(Map.of(DRAWING, "<a>".repeat(20_000) + "</a>".repeat(20_000)))),
        refused(
            "expression of 20000 brackets",
            Zips.of(
                Map.of(
                    OBJECT,
                    "title: X\nfields:\n  a: { type: integer, computed: '"
                        + "(".repeat(20_000)
                        + "1"
                        + ")".repeat(20_000)
                        + "' }\n"))));
  }

  /** A list of lists of lists, ten times ten times ten. */
  private static String growing() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int at = 1; at < 10; at++) {
      yaml.append("a%d: &a%d [%s]\n".formatted(at, at, ("*a" + (at - 1) + ", ").repeat(10)));
    }
    return yaml.toString();
  }

  private static HostileFile refused(String what, byte[] content) {
    return HostileFile.refused(Way.PACKAGE, what, "definitions.zip", content);
  }
}
