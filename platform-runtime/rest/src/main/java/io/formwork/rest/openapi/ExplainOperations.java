package io.formwork.rest.openapi;

import static io.formwork.rest.openapi.Operation.Content.json;

import java.util.List;

/** The operations that say why, about what is no record. */
final class ExplainOperations {

  private ExplainOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.of("GET", "/apps/{app}/views/{view}/explain", "explain_view", Each.APPLICATION)
            .under("application")
            .takes(Parameter.USER)
            .answers(200, json("fw.explanation"))
            .fails(403, 404, 422),
        Operation.of("GET", "/apps/{app}/files/{class}/explain", "explain_files", Each.APPLICATION)
            .under("files")
            .takes(Parameter.ACTION, Parameter.USER)
            .answers(200, json("fw.explanation"))
            .fails(403, 404, 422));
  }
}
