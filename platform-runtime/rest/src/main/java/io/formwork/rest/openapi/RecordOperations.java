package io.formwork.rest.openapi;

import static io.formwork.rest.openapi.Operation.Content.json;

import java.util.List;

/** Those of the records of each object. */
final class RecordOperations {

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

  private RecordOperations() {}

  private static Operation object(String method, String path, String name, Need need) {
    return Operation.of(method, "/apps/{app}/{object}" + path, name, Each.OBJECT).needs(need);
  }

  static List<Operation> all() {
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
}
