package io.formwork.acceptance.rest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The support desk, changed while it runs and brought back, over HTTP. */
@ExtendWith(WithFormwork.class)
class ReleasesIT {

  private static final String TICKET = "model-definitions/support_desk/objects/ticket.yaml";

  private final Desk desk;

  ReleasesIT(RunningFormwork formwork) {
    desk = new Desk(formwork.url());
  }

  @Test
  void changesWhileItRunsAndComesBack() throws IOException {
    byte[] before = files(serving());
    long release = serving();
    byte[] changed = edited(before, "\ntitle: Обращение", "\ntitle: Заявка");

    JsonNode plan = admin().post("/releases/plan", changed).expect(200);
    assertEquals(release + 1, plan.at("/apps/support_desk").asLong());
    assertEquals(0, plan.get("refused").size());
    assertEquals(release, serving(), "a plan changes nothing");

    String query = "?plan=" + plan.get("hash").asText() + "&comment=words";
    JsonNode published = admin().post("/releases" + query, changed).expect(201);
    assertEquals(release + 1, published.at("/releases/0/release").asLong());
    assertEquals(release + 1, serving());
    assertArrayEquals(entry(changed), entry(files(release + 1)));
    desk.administrator().get("/apps/support_desk/ticket?size=1").expect(200);
    admin().post("/releases" + query, before).expect(409);

    String back = "/releases/support_desk/" + release + "/rollback";
    String hash = desk.administrator().post(back + "/plan").expect(200).get("hash").asText();
    desk.administrator().post(back + "?plan=" + hash).expect(201);
    assertEquals(release + 2, serving());
    assertArrayEquals(entry(before), entry(files(release + 2)));
    JsonNode last = desk.administrator().get("/releases").expect(200).at("/items/0");
    assertEquals("rollback", last.get("kind").asText());
    assertEquals(release, last.get("base").asLong());
  }

  @Test
  void wrongDefinitionsAreToldWithTheirPlaces() throws IOException {
    byte[] wrong = edited(files(serving()), "{number} {subject}", "{number} {subjct}");
    long release = serving();
    for (String path : new String[] {"/releases/plan", "/releases"}) {
      JsonNode problem = admin().post(path, wrong).expect(422);
      assertEquals(TICKET, problem.at("/problems/0/file").asText());
      assertEquals(3, problem.at("/problems/0/line").asInt());
      assertTrue(problem.get("report").asText().contains("subjct"));
    }
    assertEquals(release, serving());
  }

  @Test
  void onlyAdministratorsPlanAndPublish() throws IOException {
    byte[] files = files(serving());
    Person manager = desk.manager().with("Content-Type", "application/zip");
    manager.post("/releases/plan", files).expect(403);
    manager.post("/releases", files).expect(403);
    desk.manager().get("/releases/support_desk/1/files").expect(403);
    desk.administrator().post("/releases/support_desk/9999/rollback").expect(404);
    admin().post("/releases", "no archive".getBytes(StandardCharsets.UTF_8)).expect(400);
  }

  private Person admin() {
    return desk.administrator().with("Content-Type", "application/zip");
  }

  private long serving() {
    return desk.administrator().get("/apps").expect(200).at("/items/0/release").asLong();
  }

  private byte[] files(long release) {
    Person.Answer answer = desk.administrator().get("/releases/support_desk/" + release + "/files");
    assertEquals(200, answer.status());
    return answer.bytes();
  }

  private static byte[] entry(byte[] packed) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry at = zip.getNextEntry(); at != null; at = zip.getNextEntry()) {
        if (at.getName().equals(TICKET)) {
          return zip.readAllBytes();
        }
      }
    }
    throw new AssertionError("No " + TICKET);
  }

  private static byte[] edited(byte[] packed, String from, String to) throws IOException {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed));
        ZipOutputStream out = new ZipOutputStream(result)) {
      for (ZipEntry at = zip.getNextEntry(); at != null; at = zip.getNextEntry()) {
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        out.putNextEntry(new ZipEntry(at.getName()));
        String written = at.getName().equals(TICKET) ? text.replace(from, to) : text;
        out.write(written.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return result.toByteArray();
  }
}
