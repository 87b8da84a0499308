package io.formwork.rest.openapi;

import static io.formwork.rest.openapi.Operation.Content.bytes;
import static io.formwork.rest.openapi.Operation.Content.json;

import java.util.List;
import java.util.stream.Stream;

/** Those of the platform and of whole applications. */
final class PlatformOperations {

  private static final String ZIP = "application/zip";

  private PlatformOperations() {}

  static List<Operation> all() {
    return Stream.of(session(), tasks(), releases(), applications(), settings())
        .flatMap(List::stream)
        .toList();
  }

  private static Operation platform(String method, String path, String name) {
    return Operation.of(method, path, name, Each.PLATFORM);
  }

  private static List<Operation> session() {
    return List.of(
        platform("GET", "/health/ready", "health")
            .needs(Need.NO_SIGN_IN)
            .answers(200, json("fw.health")),
        platform("GET", "/me", "me").answers(200, json("fw.me")),
        platform("GET", "/apps", "apps").answers(200, json("fw.apps")),
        platform("GET", "/openapi.json", "openapi").answers(200, json("fw.openapi")),
        platform("POST", "/test-clock/advance", "advance")
            .needs(Need.TEST_CLOCK)
            .sends(json("fw.advance"))
            .answers(200, json("fw.now"))
            .fails(422));
  }

  private static List<Operation> tasks() {
    return Stream.of(
            platform("GET", "/tasks", "tasks").answers(200, json("fw.tasks")),
            platform("GET", "/tasks/{task}", "task").answers(200, json("fw.task")).fails(404),
            platform("POST", "/tasks/{task}/claim", "claim")
                .answers(200, json("fw.task"))
                .fails(403, 404, 409),
            platform("POST", "/tasks/{task}/complete", "complete")
                .takes(Parameter.IDEMPOTENCY_KEY)
                .sends(json("fw.completion"))
                .answers(204)
                .fails(403, 404, 409, 422))
        .map(operation -> operation.under("tasks"))
        .toList();
  }

  private static List<Operation> releases() {
    String one = "/releases/{app}/{release}";
    return Stream.of(
            platform("GET", "/releases", "releases").answers(200, json("fw.releases")),
            platform("POST", "/releases/plan", "plan")
                .sends(bytes(ZIP))
                .answers(200, json("fw.plan"))
                .fails(422),
            platform("POST", "/releases", "publish")
                .takes(Parameter.PLAN, Parameter.COMMENT)
                .sends(bytes(ZIP))
                .answers(200, json("fw.published"))
                .answers(201, json("fw.published"))
                .fails(409, 422),
            platform("GET", one + "/files", "files").answers(200, bytes(ZIP)).fails(404),
            platform("POST", one + "/rollback/plan", "plan_rollback")
                .answers(200, json("fw.plan"))
                .fails(404, 422),
            platform("POST", one + "/rollback", "rollback")
                .takes(Parameter.PLAN, Parameter.COMMENT)
                .answers(200, json("fw.published"))
                .answers(201, json("fw.published"))
                .fails(404, 409, 422))
        .map(operation -> operation.under("releases").needs(Need.ADMINISTER))
        .toList();
  }

  private static List<Operation> applications() {
    return List.of(
        platform("GET", "/journal", "journal")
            .under("application")
            .needs(Need.ADMINISTER)
            .answers(200, json("fw.journal"))
            .fails(403),
        Operation.of("GET", "/apps/{app}/openapi.json", "openapi", Each.APPLICATION)
            .under("application")
            .answers(200, json("fw.openapi")),
        Operation.of("GET", "/apps/{app}/search", "search", Each.APPLICATION)
            .under("application")
            .takes(Parameter.Q, Parameter.OBJECT, Parameter.SIZE)
            .answers(200, json("fw.findings")));
  }

  private static List<Operation> settings() {
    String path = "/apps/{app}/settings";
    return Stream.of(
            Operation.of("GET", path, "settings", Each.APPLICATION)
                .answers(200, json("fw.settings"), "ETag"),
            Operation.of("PATCH", path, "change_settings", Each.APPLICATION)
                .takes(Parameter.IF_MATCH)
                .sends(json("fw.setting_changes"))
                .answers(200, json("fw.settings"), "ETag")
                .fails(412, 422),
            Operation.of("GET", path + "/history", "settings_history", Each.APPLICATION)
                .answers(200, json("fw.history")))
        .map(operation -> operation.under("settings").needs(Need.ADMINISTER))
        .toList();
  }
}
