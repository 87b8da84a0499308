package io.formwork.rest.openapi;

import static io.formwork.rest.openapi.Operation.Content.bytes;
import static io.formwork.rest.openapi.Operation.Content.json;

import java.util.List;
import java.util.stream.Stream;

/**
 * The registry of all operations. A resource method that is not here fails a test, and so does an
 * operation that no method serves.
 */
public final class Operations {

  private static final String ANYTHING = "application/octet-stream";
  private static final String ZIP = "application/zip";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final Parameter[] OF_A_LIST = {
    Parameter.FILTER,
    Parameter.SEARCH,
    Parameter.SORT,
    Parameter.FIELDS,
    Parameter.SIZE,
    Parameter.AFTER,
    Parameter.PAGE,
    Parameter.TOTAL
  };

  private Operations() {}

  /** All of them, in the order in which documents have them. */
  public static List<Operation> all() {
    return Stream.of(
            session(),
            tasks(),
            releases(),
            applications(),
            settings(),
            WebhookOperations.all(),
            AccountOperations.all(),
            ExplainOperations.all(),
            records(),
            ImportOperations.all(),
            files(),
            lists())
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

  private static Operation object(String method, String path, String name, Need need) {
    return Operation.of(method, "/apps/{app}/{object}" + path, name, Each.OBJECT).needs(need);
  }

  private static List<Operation> records() {
    return List.of(
        object("GET", "", "list", Need.READ).takes(OF_A_LIST).answers(200, json("{object}.page")),
        object("POST", "", "create", Need.CREATE)
            .takes(Parameter.IDEMPOTENCY_KEY)
            .sends(json("{object}.new"))
            .answers(201, json("{object}"), "ETag", "Location")
            .fails(409, 422),
        object("GET", "/{id}", "read", Need.READ)
            .takes(Parameter.AT)
            .answers(200, json("{object}"), "ETag")
            .fails(404),
        object("PATCH", "/{id}", "update", Need.UPDATE)
            .takes(Parameter.IF_MATCH, Parameter.MERGE)
            .sends(json("{object}.change"))
            .answers(200, json("{object}"), "ETag")
            .answers(204)
            .fails(404, 409, 412, 422),
        object("DELETE", "/{id}", "delete", Need.DELETE)
            .takes(Parameter.IF_MATCH)
            .answers(204)
            .fails(404, 409, 412, 422),
        object("POST", "/bulk", "bulk", Need.READ)
            .sends(json("fw.bulk"))
            .answers(200, json("fw.bulk_answers"))
            .fails(422),
        object("GET", "/aggregate", "aggregate", Need.READ)
            .takes(
                Parameter.MEASURES,
                Parameter.BY,
                Parameter.FILTER,
                Parameter.SEARCH,
                Parameter.SORT,
                Parameter.SIZE)
            .answers(200, json("fw.figures")),
        object("GET", "/{id}/history", "history", Need.HISTORY)
            .takes(Parameter.AFTER, Parameter.SIZE, Parameter.FIELD, Parameter.PERSON)
            .answers(200, json("fw.history"))
            .fails(404),
        object("GET", "/{id}/explain", "explain", Need.READ)
            .takes(Parameter.ACTION, Parameter.USER)
            .answers(200, json("fw.explanation"))
            .fails(403, 404, 422),
        object("GET", "/{id}/presence", "presence", Need.WATCH)
            .answers(200, json("fw.presence"))
            .fails(404),
        object("PUT", "/{id}/presence", "presence_seen", Need.WATCH)
            .sends(json("fw.presence_said"))
            .answers(200, json("fw.presence"))
            .fails(404, 422),
        object("DELETE", "/{id}/presence", "presence_gone", Need.WATCH)
            .takes(Parameter.PLACE)
            .answers(204),
        object("GET", "/explain", "explain_create", Need.READ)
            .takes(Parameter.ACTION, Parameter.USER)
            .answers(200, json("fw.explanation"))
            .fails(403, 422),
        object("POST", "/{id}/history/{entry}/undo", "undo", Need.UNDO)
            .takes(Parameter.IF_MATCH)
            .sends(json("fw.undo"))
            .answers(200, json("{object}"), "ETag")
            .answers(204)
            .fails(404, 409, 412, 422),
        object("GET", "/deleted", "deleted", Need.DELETE)
            .takes(Parameter.SEARCH, Parameter.PERSON, Parameter.AFTER, Parameter.SIZE)
            .answers(200, json("fw.deleted"))
            .fails(403),
        object("POST", "/deleted/{id}/restore", "restore", Need.DELETE)
            .sends(json("{object}.change"))
            .answers(200, json("{object}"), "ETag")
            .answers(204)
            .fails(404, 422),
        Operation.of(
                "POST",
                "/apps/{app}/{object}/{id}/transitions/{transition}",
                "take",
                Each.TRANSITION)
            .needs(Need.TAKE)
            .takes(Parameter.IF_MATCH, Parameter.IDEMPOTENCY_KEY)
            .sends(json("{object}.take.{transition}"))
            .answers(200, json("{object}"), "ETag")
            .answers(204)
            .fails(404, 409, 412, 422),
        Operation.of("GET", "/apps/{app}/{object}/{id}/{collection}", "collection", Each.COLLECTION)
            .needs(Need.READ)
            .takes(OF_A_LIST)
            .answers(200, json("{member}.page"))
            .fails(404));
  }

  private static List<Operation> files() {
    String one = "/apps/{app}/{object}/{id}/files/{file}";
    return List.of(
        Operation.of("POST", "/apps/{app}/files/{class}", "upload", Each.FILE_CLASS)
            .under("files")
            .takes(Parameter.NAME)
            .sends(bytes(ANYTHING))
            .answers(201, json("fw.file"))
            .fails(403, 409, 422),
        content("GET", one, "download"),
        content("HEAD", one, "describe_file"),
        content("GET", one + "/view", "view_file").fails(406),
        content("HEAD", one + "/view", "describe_view").fails(406));
  }

  private static Operation content(String method, String path, String name) {
    Operation described =
        Operation.of(method, path, name, Each.FILES).needs(Need.READ).takes(Parameter.RANGE);
    Operation answered =
        method.equals("HEAD")
            ? described.answers(200)
            : described.answers(200, bytes(ANYTHING), "ETag").answers(206, bytes(ANYTHING), "ETag");
    return answered.fails(403, 404, 416);
  }

  private static List<Operation> lists() {
    return List.of(
        Operation.of("GET", "/apps/{app}/{view}.xlsx", "spreadsheet", Each.LIST)
            .needs(Need.EXPORT)
            .under("lists")
            .takes(Parameter.FILTER, Parameter.SEARCH, Parameter.SORT, Parameter.FIELDS)
            .answers(200, bytes(XLSX))
            .fails(404, 422),
        Operation.of("GET", "/apps/{app}/{view}.csv", "csv", Each.LIST)
            .needs(Need.EXPORT)
            .under("lists")
            .takes(
                Parameter.FILTER,
                Parameter.SEARCH,
                Parameter.SORT,
                Parameter.FIELDS,
                Parameter.EXCEL)
            .answers(200, bytes("text/csv"))
            .fails(404));
  }
}
