package io.formwork.acceptance.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the interface says of itself: narrowed to the caller, valid, and true. */
@ExtendWith(WithFormwork.class)
class OpenApiIT {

  private static final String DOCUMENT = "/apps/support_desk/openapi.json";
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  private final RunningFormwork formwork;
  private final Desk desk;

  OpenApiIT(RunningFormwork formwork) {
    this.formwork = formwork;
    this.desk = new Desk(formwork.url());
  }

  @Test
  void hasOnlyWhatTheCallerCouldEverTouch() {
    JsonNode client = document(desk.client());
    JsonNode agent = document(desk.agent());

    assertEquals(Set.of("accept", "return_to_work", "rate", "cancel"), transitions(client));
    assertEquals(
        Set.of(
            "send_for_checking",
            "ask_line_change",
            "ask_closing",
            "accept",
            "return_to_work",
            "rate"),
        transitions(agent));
    Set<String> read = names(client.at("/components/schemas/ticket/properties"));
    assertTrue(read.contains("solution"));
    assertFalse(read.contains("line_change_reason"));
    assertFalse(client.toString().contains("manager_comment"));
    assertFalse(client.toString().contains("criticality_request"));
    assertFalse(client.toString().contains("xlsx"));
    assertEquals(
        Set.of("subject", "description", "category", "criticality", "files", "messages"),
        names(client.at("/components/schemas/ticket.new/properties")));
    assertTrue(client.at("/paths/~1apps~1support_desk~1settings").isMissingNode());
    assertFalse(
        document(desk.administrator()).at("/paths/~1apps~1support_desk~1settings").isMissingNode());
  }

  @Test
  void platformShowsReleasesToAdministratorsOnly() {
    JsonNode client = desk.client().get("/openapi.json").expect(200);
    JsonNode administrator = desk.administrator().get("/openapi.json").expect(200);

    assertTrue(client.at("/paths/~1releases").isMissingNode());
    assertTrue(client.at("/components/schemas/fw.release").isMissingNode());
    assertFalse(administrator.at("/paths/~1releases~1plan").isMissingNode());
  }

  @Test
  void whoHasNoRoleLearnsNothing() {
    desk.client().get("/apps/elsewhere/openapi.json").expect(404);
  }

  @Test
  void speaksTheLanguageOfTheCaller() {
    String path = "/paths/~1apps~1support_desk~1ticket/get/summary";

    assertEquals("Ticket: list", document(desk.client()).at(path).asText());
    assertEquals(
        "Обращение: список",
        document(desk.client().with("Accept-Language", "ru")).at(path).asText());
  }

  @Test
  void schemasAreJsonSchemasAndAnswersAreWhatTheySay() {
    ObjectNode document = (ObjectNode) document(desk.manager());
    JsonSchema meta =
        SCHEMAS.getSchema(
            SchemaLocation.of(SchemaId.V202012),
            com.networknt.schema.SchemaValidatorsConfig.builder().build());
    document
        .at("/components/schemas")
        .properties()
        .forEach(
            schema -> assertEquals(Set.of(), meta.validate(schema.getValue()), schema.getKey()));

    JsonNode page = desk.manager().get(Desk.TICKETS, Map.of("size", "20")).expect(200);
    conforms(document, "ticket.page", page);
    String ticket = Desk.TICKETS + "/" + page.at("/items/0/id").asLong();
    conforms(document, "ticket", desk.manager().get(ticket).expect(200));
    conforms(document, "fw.history", desk.manager().get(ticket + "/history").expect(200));
    conforms(
        document, "ticket_messages.page", desk.manager().get(ticket + "/messages").expect(200));
    conforms(document, "fw.problem", desk.manager().get(Desk.TICKETS + "/0").expect(404));
    conforms(
        document,
        "user.page",
        desk.manager().get("/apps/support_desk/user", Map.of("total", "true")).expect(200));
    ObjectNode platform = (ObjectNode) desk.administrator().get("/openapi.json").expect(200);
    conforms(platform, "fw.tasks", desk.manager().get("/tasks").expect(200));
    conforms(platform, "fw.me", desk.manager().get("/me").expect(200));
    conforms(platform, "fw.apps", desk.manager().get("/apps").expect(200));
    conforms(platform, "fw.releases", desk.administrator().get("/releases").expect(200));
    conforms(
        (ObjectNode) document(desk.administrator()),
        "fw.settings",
        desk.administrator().get("/apps/support_desk/settings").expect(200));
  }

  @Test
  void examplesOfBodiesAreAccepted() {
    JsonNode create = document(desk.client()).at("/paths/~1apps~1support_desk~1ticket/post");

    desk.client()
        .post(Desk.TICKETS, create.at("/requestBody/content/application~1json/example").toString())
        .expect(201);
  }

  @Test
  void generatedClientCompilesAndWorks(@TempDir Path folder) throws Exception {
    GeneratedClient client = new GeneratedClient(folder, desk.client().get(DOCUMENT).bytes());

    assertEquals("", client.validate());
    client
        .compiled("ClientUse")
        .getMethod("run", String.class)
        .invoke(null, formwork.url().resolve("/api").toString());
  }

  private static void conforms(ObjectNode document, String schema, JsonNode answer) {
    ObjectNode whole = document.deepCopy();
    whole.put("$ref", "#/components/schemas/" + schema);
    List<String> wrong = new ArrayList<>();
    SCHEMAS.getSchema(whole).validate(answer).forEach(one -> wrong.add(one.getMessage()));
    assertEquals(List.of(), wrong, schema);
  }

  private static JsonNode document(Person person) {
    return person.get(DOCUMENT).expect(200);
  }

  private static Set<String> transitions(JsonNode document) {
    Set<String> found = new TreeSet<>();
    for (String path : names(document.get("paths"))) {
      if (path.startsWith("/apps/support_desk/ticket/{id}/transitions/")) {
        found.add(path.substring(path.lastIndexOf('/') + 1));
      }
    }
    return found;
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
