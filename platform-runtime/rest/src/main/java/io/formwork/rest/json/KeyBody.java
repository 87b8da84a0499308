package io.formwork.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.application.KeyAdministration.Wanted;
import io.formwork.core.key.KeyScope;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Sentence;
import io.formwork.rest.problem.Suggested;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The body that asks for a key: {@code name}, {@code expires}, {@code write}, {@code administer},
 * and {@code apps}, each with {@code app} and, to narrow it, {@code roles} and {@code objects}.
 */
public final class KeyBody {

  private static final List<String> MEMBERS =
      List.of("name", "expires", "write", "administer", "apps");
  private static final List<String> OF_AN_APP = List.of("app", "roles", "objects");

  private KeyBody() {}

  public static Wanted read(ObjectNode body) {
    requireKnown(body, "", MEMBERS);
    Map<String, KeyScope.Part> applications = new HashMap<>();
    JsonNode apps = body.path("apps");
    for (int index = 0; index < apps.size(); index++) {
      String at = "/apps/" + index;
      if (!(apps.get(index) instanceof ObjectNode app)) {
        throw wrong(at, Sentence.of("member.not_an_object", "apps"));
      }
      requireKnown(app, at, OF_AN_APP);
      applications.put(
          text(app, "app", at),
          new KeyScope.Part(texts(app, "roles", at), texts(app, "objects", at)));
    }
    return new Wanted(
        text(body, "name", ""),
        expires(text(body, "expires", "")),
        new KeyScope(flag(body, "write"), flag(body, "administer"), applications));
  }

  private static void requireKnown(ObjectNode body, String at, List<String> known) {
    body.fieldNames()
        .forEachRemaining(name -> {
          if (!known.contains(name)) {
            throw wrong(
                at + "/" + name, Sentence.of("member.unknown", name, Suggested.of(name, known)));
          }
        });
  }

  private static String text(ObjectNode body, String name, String at) {
    JsonNode value = body.path(name);
    if (value.isMissingNode()) {
      throw wrong(at + "/" + name, Sentence.of("member.required", name));
    }
    if (!value.isTextual()) {
      throw wrong(at + "/" + name, Sentence.of("member.not_a_text", name));
    }
    return value.textValue();
  }

  private static boolean flag(ObjectNode body, String name) {
    JsonNode value = body.path(name);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw wrong("/" + name, Sentence.of("owned.not_a_flag", name));
    }
    return value.asBoolean(false);
  }

  private static Set<String> texts(ObjectNode body, String name, String at) {
    Set<String> texts = new TreeSet<>();
    JsonNode values = body.path(name);
    if (!values.isMissingNode() && !values.isArray()) {
      throw wrong(at + "/" + name, Sentence.of("member.not_texts", name));
    }
    for (JsonNode value : values) {
      if (!value.isTextual()) {
        throw wrong(at + "/" + name, Sentence.of("member.not_texts", name));
      }
      texts.add(value.textValue());
    }
    return texts;
  }

  private static Instant expires(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException notOne) {
      throw wrong("/expires", Sentence.of("member.not_a_moment", "expires"));
    }
  }

  private static ProblemException wrong(String pointer, Sentence sentence) {
    return new ProblemException(ProblemKind.INVALID, Fault.member(pointer, sentence));
  }
}
