package io.formwork.rest.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One way to call the interface. Names of schemas may contain the variables of the path, {@code
 * {object}.page}.
 *
 * @param path as the resources have it, without patterns: {@code /apps/{app}/{object}/{id}}
 * @param name its key among the words, and the last part of its operationId
 * @param each what it is there once for
 * @param tag under which heading it stands; the object's name when it is there for objects
 * @param parameters of query and header; those of the path are known from it
 * @param body what it is sent, if anything
 * @param answers what it can answer with when all is well
 * @param problems statuses of problems of its own, beside those of every operation
 */
public record Operation(
    String method,
    String path,
    String name,
    Each each,
    Need need,
    String tag,
    List<Parameter> parameters,
    Optional<Content> body,
    List<Answer> answers,
    List<Integer> problems) {

  static final String JSON = "application/json";

  public Operation {
    parameters = List.copyOf(parameters);
    answers = List.copyOf(answers);
    problems = List.copyOf(problems);
  }

  /**
   * A body of a request or an answer.
   *
   * @param schema the component that describes it; empty for bytes
   */
  public record Content(String mediaType, Optional<String> schema) {

    static Content json(String schema) {
      return new Content(JSON, Optional.of(schema));
    }

    static Content bytes(String mediaType) {
      return new Content(mediaType, Optional.empty());
    }
  }

  /**
   * A success.
   *
   * @param headers those that matter: {@code ETag}, {@code Location}
   */
  public record Answer(int status, Optional<Content> content, List<String> headers) {
    public Answer {
      headers = List.copyOf(headers);
    }
  }

  static Operation of(String method, String path, String name, Each each) {
    return new Operation(
        method,
        path,
        name,
        each,
        Need.NOTHING,
        "platform",
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** How a resource method is told from all others. */
  public String key() {
    return method + " " + path;
  }

  Operation needs(Need other) {
    return new Operation(method, path, name, each, other, tag, parameters, body, answers, problems);
  }

  Operation under(String other) {
    return new Operation(
        method, path, name, each, need, other, parameters, body, answers, problems);
  }

  Operation takes(Parameter... more) {
    return new Operation(
        method, path, name, each, need, tag, List.of(more), body, answers, problems);
  }

  Operation sends(Content content) {
    return new Operation(
        method, path, name, each, need, tag, parameters, Optional.of(content), answers, problems);
  }

  Operation answers(int status, Content content, String... headers) {
    return answers(new Answer(status, Optional.of(content), List.of(headers)));
  }

  Operation answers(int status) {
    return answers(new Answer(status, Optional.empty(), List.of()));
  }

  private Operation answers(Answer answer) {
    List<Answer> more = new ArrayList<>(answers);
    more.add(answer);
    return new Operation(method, path, name, each, need, tag, parameters, body, more, problems);
  }

  Operation fails(Integer... statuses) {
    return new Operation(
        method, path, name, each, need, tag, parameters, body, answers, List.of(statuses));
  }
}
