package io.formwork.metadata.check;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.resolve.Resolved;
import io.formwork.metadata.yaml.YamlNode;
import java.util.Map;
import java.util.Set;

/** What stands under {@code removed} is gone, and what its records get instead is there. */
final class RemovalsAreDone implements ApplicationCheck {

  private static final String REMOVED = "removed";

  @Override
  public void check(Resolved application, Problems problems) {
    ApplicationModel model = application.model();
    application
        .written(Kind.APP, model.name())
        .ifPresent(app -> {
          for (YamlNode.Scalar name : app.scalars(REMOVED)) {
            refuseWhatIsThere("object", model.objects().keySet(), name, problems);
          }
        });
    model
        .choices()
        .forEach((name, choices) ->
            application
                .written(Kind.CHOICES, name)
                .ifPresent(
                    written -> replaced("choice", written, choices.values().keySet(), problems)));
    model
        .objects()
        .forEach((name, object) ->
            application
                .written(Kind.OBJECT, name)
                .map(written -> written.mapping("lifecycle"))
                .ifPresent(written ->
                    object
                        .lifecycle()
                        .ifPresent(lifecycle ->
                            replaced("state", written, lifecycle.states().keySet(), problems))));
  }

  private static void replaced(
      String what, YamlNode.Mapping written, Set<String> known, Problems problems) {
    for (Map.Entry<String, YamlNode.Entry> removal :
        written.mapping(REMOVED).entries().entrySet()) {
      refuseWhatIsThere(what, known, removal.getValue().key(), problems);
      if (removal.getValue().value() instanceof YamlNode.Scalar instead
          && !known.contains(last(written.mapping(REMOVED), instead).text())) {
        String detail =
            "There is no %s \"%s\" that the records could get instead.%s"
                .formatted(what, instead.text(), Suggestion.sentence(instead.text(), known));
        problems.error("Unknown " + what, detail, instead.content());
      }
    }
  }

  /** What the records get at last, where what they were to get was given up in its turn. */
  private static YamlNode.Scalar last(YamlNode.Mapping removed, YamlNode.Scalar instead) {
    YamlNode.Scalar last = instead;
    for (int steps = removed.entries().size(); steps > 0; steps--) {
      last = removed.scalar(last.text()).orElse(last);
    }
    return last;
  }

  private static void refuseWhatIsThere(
      String what, Set<String> known, YamlNode.Scalar name, Problems problems) {
    if (known.contains(name.text())) {
      String detail =
          "The %s \"%s\" is said to be removed and is still there. Take one of the two out."
              .formatted(what, name.text());
      problems.error("Contradiction", detail, name.content());
    }
  }
}
