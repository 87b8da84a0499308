package io.formwork.testkit.hostile;

import io.formwork.testkit.hostile.HostileFile.Way;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What somebody attaches to a record: pictures, archives, pages under other names, odd names. */
final class HostileUploads {

  private static final String PAGE = "<html><body><script>alert(1)</script></body></html>";
  private static final int ENORMOUS = 60_000;
  private static final int SMALL = 8;

  private HostileUploads() {}

  static List<HostileFile> all() {
    List<HostileFile> all = new ArrayList<>(pictures());
    all.addAll(archives());
    all.addAll(others());
    all.addAll(names());
    return all;
  }

  private static List<HostileFile> pictures() {
    byte[] page = bytes(PAGE);
    return List.of(
        refused("PNG of 60000 x 60000 points", "a.png", Pictures.png(ENORMOUS, ENORMOUS)),
        refused("PNG of 2147483647 x 1", "a.png", Pictures.png(Integer.MAX_VALUE, 1)),
        refused("PNG of negative size", "a.png", Pictures.png(-1, -1)),
        refused("JPEG of 65500 x 65500", "a.jpg", Pictures.jpeg(65_500, 65_500, "")),
        refused("GIF of 65535 x 65535", "a.gif", Pictures.gif(65_535, 65_535)),
        refused("WebP of 16777216 x 16777216", "a.webp", Pictures.webp(1 << 24, 1 << 24)),
        refused("page called a picture", "a.jpg", page),
        refused("page called a PDF", "a.pdf", page),
        refused("SVG with a script called PNG", "a.png", bytes("<svg onload='alert(1)'/>")),
        refused("SVG with a script", "a.svg", bytes("<svg onload='alert(1)'/>")),
        inert("JPEG that is a page too", "a.jpg", Pictures.jpeg(SMALL, SMALL, PAGE)),
        inert(
            "PNG with a page behind it",
            "a.png",
            Pictures.joined(Pictures.png(SMALL, SMALL), page)),
        inert("GIF that is a page too", "a.gif", Pictures.joined(Pictures.gif(SMALL, SMALL), page)),
        inert("page called a text", "a.txt", page));
  }

  private static List<HostileFile> archives() {
    byte[] bomb = Zips.ofZeros("zeros", 80);
    return List.of(
        refused("ZIP that unpacks to a thousand times its size", "a.zip", bomb),
        refused(
            "ZIP that says it unpacks to 4 GiB",
            "a.zip",
            Zips.declaring(Zips.of(Map.of("a", "b", "c", "d")), -2)),
        refused("document that is a bomb", "a.docx", Zips.ofZeros("word/document.xml", 80)),
        refused("workbook that is a bomb", "a.xlsx", Zips.ofZeros("xl/workbook.xml", 80)),
        inert("ZIP of ZIPs of ZIPs", "a.zip", Zips.nested(Zips.ofZeros("zeros", 20), 3)),
        inert("ZIP of 70000 parts", "a.zip", Zips.ofParts(70_000, "")),
        refused("archive called a document", "a.docx", Zips.of(Map.of("readme.txt", "x"))));
  }

  private static List<HostileFile> others() {
    return List.of(
        refused("program called a PDF", "a.pdf", new byte[] {'M', 'Z', (byte) 0x90, 0, 3}),
        refused("program called a text", "a.txt", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}),
        refused("program", "a.exe", new byte[] {'M', 'Z', (byte) 0x90, 0, 3}),
        refused("nothing at all called a picture", "a.png", new byte[0]),
        refused("DTD that grows called a mail", "a.docx", bytes(Xmls.laughs("x"))));
  }

  private static List<HostileFile> names() {
    byte[] text = bytes("text");
    return List.of(
        refused("ending turned by its name", "a\u202etxt.exe", text),
        refused("ending behind a NUL", "a.exe\0.txt.exe", text),
        refused("no name", "", text),
        refused("dots", "...", text),
        refused("stream of a file", "a.txt::$DATA", text),
        inert("folders upwards", "../../../../etc/cron.d/a.txt", text),
        inert("folders of another system", "..\\..\\windows\\a.txt", text),
        inert("NUL", "a\0b.txt", text),
        inert("direction turned", "\u202e\u2066a\u2069b.txt", text),
        inert("device", "CON.txt", text),
        inert("another device", "lpt1.txt", text),
        inert("2000 letters", "я".repeat(2_000) + ".txt", text),
        inert("line breaks", "a\r\nX-Injected: 1\r\n.txt", text),
        inert("quotes", "a\";filename=\"b.exe\".txt", text),
        inert("an option", "-rf.txt", text));
  }

  private static HostileFile refused(String what, String name, byte[] content) {
    return HostileFile.refused(Way.UPLOAD, what, name, content);
  }

  private static HostileFile inert(String what, String name, byte[] content) {
    return HostileFile.inert(Way.UPLOAD, what, name, content);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
