package io.formwork.rest.openapi;

import static io.formwork.rest.openapi.Operation.Content.bytes;
import static io.formwork.rest.openapi.Operation.Content.json;

import java.util.List;

/** The operations that bring records in from a file. */
final class ImportOperations {

  private static final String PATH = "/apps/{app}/{object}/import";

  private ImportOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.of("POST", PATH, "import", Each.OBJECT)
            .needs(Need.IMPORT)
            .takes(Parameter.MODE, Parameter.MATCH, Parameter.NEW, Parameter.COLUMN, Parameter.COPY)
            .sends(bytes("application/octet-stream"))
            .answers(200, json("fw.import_report"))
            .fails(413, 422),
        Operation.of("GET", PATH, "last_import", Each.OBJECT)
            .needs(Need.IMPORT)
            .answers(200, json("fw.last_import")));
  }
}
