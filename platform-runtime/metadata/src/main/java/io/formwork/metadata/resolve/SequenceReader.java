package io.formwork.metadata.resolve;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Restarts;
import io.formwork.metadata.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a sequence field counts: its format, when it restarts, and what has a count of its own. */
final class SequenceReader {

  private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z0-9_.]*)}");
  private static final Set<String> PERIODS = Set.of("yyyy", "mm");

  private final Problems problems;

  SequenceReader(Problems problems) {
    this.problems = problems;
  }

  FieldType.Sequence read(YamlNode.Mapping keys) {
    String format = keys.text("format").orElse("{0}");
    Restarts restarts = keys.text("restarts").map(Restarts::ofWord).orElse(Restarts.of(format));
    keys.scalar("restarts")
        .filter(written -> !restarts.isToldBy(format))
        .ifPresent(written -> refuseUntoldPeriod(restarts, written));
    boolean gapless = keys.text("gapless").orElse("false").equals("true");
    return new FieldType.Sequence(format, restarts, per(format, keys), gapless);
  }

  private void refuseUntoldPeriod(Restarts restarts, YamlNode.Scalar written) {
    String places = restarts == Restarts.YEARLY ? "{yyyy}" : "{yyyy} and {mm}";
    problems.error(
        "Numbers would repeat",
        "The count restarts %s, so the format has to tell the periods apart with %s."
            .formatted(written.text(), places),
        written.content());
  }

  /** The place of the format in which the code of {@code per} stands. */
  private List<String> per(String format, YamlNode.Mapping keys) {
    Optional<YamlNode.Scalar> per = keys.scalar("per");
    List<String> places =
        PLACE.matcher(format).results().map(SequenceReader::name).filter(this::isNoPeriod).toList();
    for (String place : places) {
      if (per.filter(written -> isOf(place, written.text())).isEmpty()) {
        refuseStranger(place, keys);
      }
    }
    if (per.isPresent() && places.isEmpty()) {
      problems.error(
          "Numbers would repeat",
          "There is a count for each \"%1$s\", so the format has to say which: \"{%1$s}\", or of a relation \"{%1$s.code}\" with a field of the other object."
              .formatted(per.get().text()),
          per.get().content());
    }
    return per.flatMap(
            written -> places.stream().filter(place -> isOf(place, written.text())).findFirst())
        .map(place -> List.of(place.split("\\.")))
        .orElse(List.of());
  }

  private static String name(MatchResult place) {
    return place.group(1);
  }

  private boolean isNoPeriod(String place) {
    return !PERIODS.contains(place);
  }

  private static boolean isOf(String place, String per) {
    return place.equals(per) || place.startsWith(per + ".");
  }

  private void refuseStranger(String place, YamlNode.Mapping keys) {
    String detail =
        "In a format stand {yyyy}, {mm}, zeros, and the field that is named under \"per\"; \"{%s}\" is none of them."
            .formatted(place);
    keys.scalar("format")
        .ifPresent(format -> problems.error("Unknown place", detail, format.content()));
  }
}
