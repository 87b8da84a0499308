package io.formwork.rest.openapi;

import static io.formwork.rest.openapi.Operation.Content.bytes;
import static io.formwork.rest.openapi.Operation.Content.json;

import java.util.List;
import java.util.stream.Stream;

/** Those that take files or answer them. */
final class FileOperations {

  private static final String ANYTHING = "application/octet-stream";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private FileOperations() {}

  static List<Operation> all() {
    return Stream.of(files(), lists()).flatMap(List::stream).toList();
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
