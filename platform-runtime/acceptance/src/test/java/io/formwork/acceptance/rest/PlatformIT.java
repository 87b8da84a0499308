package io.formwork.acceptance.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What belongs to no object: who I am, which applications there are, releases, health. */
@ExtendWith(WithFormwork.class)
class PlatformIT {

  private final Desk desk;

  PlatformIT(RunningFormwork formwork) {
    desk = new Desk(formwork.url());
  }

  @Test
  void everybodyLearnsWhoTheyAre() {
    Map<String, String> roles =
        Map.of(
            "ivanov", "client", "karpova", "agent", "orlova", "manager", "admin", "administrator");
    roles.forEach((login, role) -> {
      JsonNode me = desk.person(login).get("/me").expect(200);
      assertEquals(login, me.get("login").asText());
      assertEquals("support_desk", me.at("/apps/0/app").asText());
      assertTrue(me.at("/apps/0/roles").toString().contains("\"" + role + "\""));
    });
  }

  @Test
  void applicationsAreListedWithTheirRelease() {
    JsonNode apps = desk.client().get("/apps").expect(200).get("items");

    assertEquals("support_desk", apps.get(0).get("app").asText());
    assertTrue(apps.get(0).get("release").asLong() >= 1);
    assertFalse(apps.get(0).get("title").asText().isBlank());
  }

  @Test
  void onlyAdministratorsSeeReleases() {
    JsonNode releases = desk.administrator().get("/releases").expect(200).get("items");

    assertEquals("support_desk", releases.get(0).get("app").asText());
    assertEquals("files", releases.get(0).get("kind").asText());
    desk.client().get("/releases").expect(403);
    desk.manager().get("/releases").expect(403);
  }

  @Test
  void isReady() {
    assertEquals("serving", desk.client().get("/health/ready").expect(200).get("status").asText());
  }
}
