package io.formwork.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.presence.Mode;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Sentence;
import io.formwork.rest.problem.Suggested;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * That somebody is at a record: {@code {"mode": "reply", "place": "tab 1"}}.
 *
 * @param place tells one tab of a person's from another
 */
public record PresenceBody(Mode mode, String place) {

  private static final Set<String> MEMBERS = Set.of("mode", "place");
  private static final List<String> MODES =
      Arrays.stream(Mode.values()).map(mode -> mode.name().toLowerCase(Locale.ROOT)).toList();
  private static final int LONGEST_PLACE = 64;

  /** Reads the body; complains of everything at once. */
  public static PresenceBody of(ObjectNode body) {
    List<Fault> faults = new ArrayList<>();
    for (String name : (Iterable<String>) body::fieldNames) {
      if (!MEMBERS.contains(name)) {
        Sentence unknown = Sentence.of("member.unknown", name, Suggested.of(name, MEMBERS));
        faults.add(Fault.member("/" + name, unknown));
      }
    }
    String mode = body.path("mode").asText("view");
    if (!MODES.contains(mode)) {
      faults.add(Fault.member("/mode", Sentence.of("presence.mode", String.join(", ", MODES))));
    }
    JsonNode place = body.path("place");
    if (!place.isMissingNode() && !isPlace(place)) {
      faults.add(Fault.member("/place", Sentence.of("presence.place", LONGEST_PLACE)));
    }
    if (!faults.isEmpty()) {
      throw new ProblemException(ProblemKind.INVALID, faults);
    }
    return new PresenceBody(Mode.valueOf(mode.toUpperCase(Locale.ROOT)), place.asText(""));
  }

  /** The database has no text with the character 0. */
  private static boolean isPlace(JsonNode place) {
    String text = place.asText();
    return place.isTextual() && text.length() <= LONGEST_PLACE && text.indexOf('\0') < 0;
  }
}
