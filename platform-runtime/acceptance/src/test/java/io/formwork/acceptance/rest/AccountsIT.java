package io.formwork.acceptance.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.acceptance.rest.Person.Answer;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Administrators issue one-time passwords, which open nothing here. */
@ExtendWith(WithFormwork.class)
class AccountsIT {

  private static final String USERS = "/apps/support_desk/user";

  private final Desk desk;

  AccountsIT(RunningFormwork formwork) {
    desk = new Desk(formwork.url());
  }

  @Test
  void aPasswordIsIssuedForAWeekAndOpensNothingHere() {
    long id = newcomer("newcomer");
    Answer answer = desk.administrator().post(password(id));
    JsonNode issued = answer.expect(201);
    assertTrue(issued.get("password").asText().matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}"));
    Duration left = Duration.between(Instant.now(), Instant.parse(issued.get("until").asText()));
    assertTrue(left.toHours() >= 7 * 24 - 1 && left.toHours() <= 7 * 24, left.toString());
    assertEquals("no-store", answer.header("Cache-Control"));
    Person newcomer = desk.person("newcomer").withPassword(issued.get("password").asText());
    assertEquals(401, newcomer.get("/me").status());
  }

  @Test
  void onlyAnAdministratorIssuesAndOnlyToWhomHeKnows() {
    long id = newcomer("another");
    for (Person nobody : new Person[] {desk.client(), desk.agent(), desk.manager()}) {
      assertEquals(404, nobody.post(password(id)).status());
    }
    assertEquals(404, desk.administrator().post(password(999_999)).status());
    assertEquals(405, desk.administrator().get(password(id)).status());
  }

  private long newcomer(String login) {
    return desk.administrator()
        .post(USERS, "{\"login\": \"" + login + "\", \"name\": \"Новый\", \"roles\": [\"agent\"]}")
        .expect(201)
        .get("id")
        .asLong();
  }

  private static String password(long id) {
    return "/apps/support_desk/accounts/" + id + "/password";
  }
}
