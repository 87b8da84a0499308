package io.formwork.acceptance.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The settings of the support desk over HTTP. */
@ExtendWith(WithFormwork.class)
class SettingsIT {

  private static final String SETTINGS = "/apps/support_desk/settings";

  private final Desk desk;

  SettingsIT(RunningFormwork formwork) {
    desk = new Desk(formwork.url());
  }

  @AfterEach
  void takeBack() {
    desk.administrator().patch(SETTINGS, "{\"finished_shown\": null}").expect(200);
  }

  @Test
  void sayWhatTheyAreWorthAndWhoChangedThem() {
    JsonNode before = item();
    assertEquals("How long finished tickets are shown", before.get("title").asText());
    assertEquals("duration", before.get("type").asText());
    assertEquals("PT720H", before.get("value").asText());
    assertEquals("PT720H", before.get("default").asText());

    desk.administrator().patch(SETTINGS, "{\"finished_shown\": \"90d\"}").expect(200);
    assertEquals("PT2160H", item().get("value").asText());
    assertEquals("PT720H", item().get("default").asText());
    assertEquals("Артём Климов", item().get("changed_by").asText());
    JsonNode last =
        desk.administrator().get(SETTINGS + "/history").expect(200).at("/items/0/fields/0");
    assertEquals("finished_shown", last.get("field").asText());
    assertEquals("PT2160H", last.get("after").asText());
  }

  @Test
  void refuseWhatIsWrongWithItsPlace() {
    JsonNode problem =
        desk.administrator()
            .patch(SETTINGS, "{\"finished_shown\": \"400d\", \"finished_shwon\": 1}")
            .expect(422);
    assertEquals("/finished_shown", problem.at("/errors/0/pointer").asText());
    assertTrue(problem.at("/errors/0/detail").asText().contains("from 1 d to 365 d"));
    assertEquals("/finished_shwon", problem.at("/errors/1/pointer").asText());
    desk.administrator().patch(SETTINGS, "{\"finished_shown\": []}").expect(422);
    assertEquals("PT720H", item().get("value").asText());
  }

  @Test
  void areOnlyForAdministrators() {
    desk.manager().get(SETTINGS).expect(403);
    desk.manager().get(SETTINGS + "/history").expect(403);
    desk.client().patch(SETTINGS, "{\"finished_shown\": \"90d\"}").expect(403);
    desk.client()
        .get("/apps/support_desk/ticket?filter=created_at+%3E+now+-+settings.finished_shown")
        .expect(400);
  }

  @Test
  void refuseWhoHasNotSeenTheLastChange() {
    String seen = desk.administrator().get(SETTINGS).header("ETag");
    desk.administrator().patch(SETTINGS, "{\"finished_shown\": \"31d\"}").expect(200);
    desk.administrator()
        .with("If-Match", seen)
        .patch(SETTINGS, "{\"finished_shown\": \"32d\"}")
        .expect(412);
  }

  private JsonNode item() {
    return desk.administrator().get(SETTINGS).expect(200).at("/items/0");
  }
}
