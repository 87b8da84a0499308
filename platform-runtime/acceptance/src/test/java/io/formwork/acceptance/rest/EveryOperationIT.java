package io.formwork.acceptance.rest;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.acceptance.rest.Person.Answer;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** Whatever is described refuses what is wrong with a problem of RFC 9457. */
@ExtendWith(WithFormwork.class)
class EveryOperationIT {

  /** An operation of the documents that an administrator, a manager and a client read. */
  private record Described(Person person, String method, String path, JsonNode operation) {

    String filled() {
      return path.replace("{id}", "1").replaceAll("\\{\\w+}", "1");
    }

    boolean takes(String media) {
      return operation.at("/requestBody/content").has(media);
    }

    /** A file is of the kind that it is of. */
    boolean isFile() {
      return path.contains("{file}");
    }

    boolean open() {
      return operation.path("security").isArray();
    }
  }

  private final Desk desk;

  EveryOperationIT(RunningFormwork formwork) {
    desk = new Desk(formwork.url());
  }

  /** As somebody who is nobody, each time another: whoever guesses again and again must wait. */
  @Test
  void nobodyGetsInWithoutSigningIn() {
    assertAll(
        operations()
            .filter(one -> !one.open())
            .map(one ->
                problem(
                    one,
                    401,
                    "unauthorized",
                    desk.person("nobody at " + one.method() + one.filled().hashCode())
                        .call(one.method(), one.filled(), ""))));
  }

  /** Whatever changes something, uploads among it, is refused to a page of another site. */
  @Test
  void noPageOfAnotherSiteChangesAnything() {
    List<Described> changing =
        operations().filter(one -> !Set.of("GET", "HEAD").contains(one.method())).toList();
    assertTrue(changing.size() > 30);
    assertAll(
        changing.stream()
            .flatMap(one ->
                Stream.of(
                    foreign(one, "Sec-Fetch-Site", "cross-site"),
                    foreign(one, "Sec-Fetch-Site", "same-site"),
                    foreign(one, "Origin", "https://elsewhere.example"),
                    foreign(one, "Cookie", "JSESSIONIDSSO=x"))));
  }

  private static Executable foreign(Described one, String header, String value) {
    Person there = one.person().with(header, value).with("Content-Type", media(one));
    return problem(one, 403, "forbidden", there.call(one.method(), one.filled(), body(one)));
  }

  @Test
  void otherMethodsAreRefused() {
    assertAll(
        paths()
            .map(one ->
                problem(
                    one,
                    405,
                    "method-not-allowed",
                    one.person().call("PROPFIND", one.filled(), ""))));
  }

  @Test
  void answersAreOfNoOtherKind() {
    assertAll(
        operations()
            .filter(one -> !one.open())
            .filter(one -> one.operation().at("/responses").has("200"))
            .filter(one -> !one.isFile())
            .map(one ->
                problem(
                    one,
                    406,
                    "not-acceptable",
                    one.person()
                        .with("Accept", "text/x-nothing")
                        .with("Content-Type", media(one))
                        .call(one.method(), one.filled(), body(one))))
            .toList());
  }

  @Test
  void bodiesAreOfTheKindThatIsDescribedAndJsonIsJson() {
    List<Executable> checks = new ArrayList<>();
    for (Described one :
        operations().filter(each -> each.operation().has("requestBody")).toList()) {
      if (one.takes("application/octet-stream")) {
        continue; // any bytes, which are looked into
      }
      Person odd = one.person().with("Content-Type", "text/plain");
      checks.add(
          problem(one, 415, "unsupported-media-type", odd.call(one.method(), one.filled(), "x")));
      if (one.takes("application/json") && !one.path().contains("{task}")) {
        Person json = one.person().with("Content-Type", "application/json");
        checks.add(
            problem(one, 400, "bad-request", json.call(one.method(), one.filled(), "{oops")));
        String large = "{\"x\": \"" + "x".repeat(1 << 20) + "\"}";
        checks.add(problem(one, 413, "too-large", json.call(one.method(), one.filled(), large)));
      }
    }
    assertTrue(checks.size() > 30);
    assertAll(checks);
  }

  @Test
  void addressesThatAreNotThereAreNotFound() {
    Person person = desk.manager();
    for (String path :
        List.of(
            "/",
            "/x",
            "/apps/x",
            "/apps/support_desk",
            "/apps/support_desk/ticket/1/x/y",
            "/apps/support_desk/x.xlsx",
            "/tasks/x/y",
            "/docs/x",
            "/problem")) {
      Answer answer = person.get(path);
      assertEquals(404, answer.status(), path);
      assertEquals("application/problem+json", type(answer), path);
    }
  }

  private static String media(Described one) {
    return one.takes("application/zip") ? "application/zip" : "application/json";
  }

  private static String body(Described one) {
    return one.operation().has("requestBody") && !one.takes("application/zip") ? "{}" : "";
  }

  /** One operation of each path. */
  private Stream<Described> paths() {
    Set<String> seen = new java.util.HashSet<>();
    return operations().filter(one -> seen.add(one.path()));
  }

  private Stream<Described> operations() {
    List<Described> found = new ArrayList<>();
    Map<String, Person> documents =
        Map.of(
            "/openapi.json",
            desk.administrator(),
            "/apps/support_desk/openapi.json",
            desk.manager());
    documents.forEach((document, person) -> add(found, document, person));
    add(found, "/apps/support_desk/openapi.json", desk.client());
    assertTrue(found.size() > 30);
    return found.stream();
  }

  private static void add(List<Described> found, String document, Person person) {
    person
        .get(document)
        .expect(200)
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation ->
                    found.add(
                        new Described(
                            person,
                            operation.getKey().toUpperCase(java.util.Locale.ROOT),
                            path.getKey(),
                            operation.getValue()))));
  }

  private static Executable problem(Described one, int status, String type, Answer answer) {
    return () -> {
      String about =
          one.method()
              + " "
              + one.filled()
              + ": "
              + new String(answer.bytes(), StandardCharsets.UTF_8);
      assertEquals(status, answer.status(), about);
      if (one.method().equals("HEAD")) {
        return; // which has no body by its nature
      }
      assertEquals("application/problem+json", type(answer), about);
      assertEquals("urn:formwork:problem:" + type, answer.json().get("type").asText(), about);
      assertEquals(status, answer.json().get("status").asInt(), about);
    };
  }

  private static String type(Answer answer) {
    return answer.header("Content-Type").replaceAll(";.*", "");
  }
}
