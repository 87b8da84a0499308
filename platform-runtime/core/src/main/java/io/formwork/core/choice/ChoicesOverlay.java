package io.formwork.core.choice;

import io.formwork.core.store.ReleaseFiles;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the overlay that makes the choices of an application what an administrator wants. It says
 * only what differs from the definitions below it, so that what those change later still arrives.
 *
 * @param below the application without the overlay
 * @param present the application as it serves, with the overlay that it has
 */
public record ChoicesOverlay(ApplicationModel below, ApplicationModel present) {

  /**
   * All files of the overlay.
   *
   * @param before those that it has; what is in them and is neither choices nor texts is kept
   */
  public List<SourceFile> with(List<SourceFile> before, WantedChoices wanted) {
    Draft draft = new Draft(ReleaseFiles.overlay(present.name()));
    before.stream()
        .filter(file -> !draft.isOurs(file))
        .forEach(file -> draft.files.put(file.path(), file));
    draft.put(
        "model-definitions/%s/app.yaml",
        "overlay: %s\nover: %s\n".formatted(draft.overlay, present.name()));
    for (Choices choices : present.choices().values()) {
      boolean edited = choices.name().equals(wanted.name());
      write(draft, edited ? wanted : WantedChoices.of(choices));
    }
    draft.texts.forEach(draft::putTexts);
    return List.copyOf(draft.files.values());
  }

  private void write(Draft draft, WantedChoices wanted) {
    ChoicesYaml yaml = new ChoicesYaml(Optional.ofNullable(below.choices().get(wanted.name())));
    yaml.of(wanted, removed(wanted))
        .ifPresent(
            text -> draft.put("model-definitions/%s/choices/" + wanted.name() + ".yaml", text));
    for (WantedChoices.Value value : wanted.values()) {
      value
          .title()
          .translations()
          .forEach((language, text) -> {
            if (!yaml.translation(value.name(), language).equals(Optional.of(text))) {
              draft.say(language, "choices." + wanted.name() + "." + value.name(), text);
            }
          });
    }
  }

  /**
   * What was given up before stays so, unless the value is wanted again or the definitions below
   * have come to say the same.
   */
  private SortedMap<String, String> removed(WantedChoices wanted) {
    SortedMap<String, String> removed = new TreeMap<>(GivenUpValues.of(present, wanted.name()));
    removed.putAll(wanted.removed());
    removed.keySet().removeAll(wanted.names());
    removed.entrySet().removeAll(GivenUpValues.of(below, wanted.name()).entrySet());
    return removed;
  }

  /** The overlay while it is written. */
  private static final class Draft {

    private final String overlay;
    private final SequencedMap<String, SourceFile> files = new TreeMap<>();
    private final Map<String, SequencedMap<String, String>> texts = new TreeMap<>();

    private Draft(String overlay) {
      this.overlay = overlay;
    }

    private boolean isOurs(SourceFile file) {
      return file.path().startsWith("model-definitions/" + overlay + "/choices/")
          || file.path().startsWith("ui-definitions/" + overlay + "/texts/");
    }

    private void put(String path, String text) {
      String full = path.formatted(overlay);
      files.put(full, new SourceFile(full, text.getBytes(StandardCharsets.UTF_8)));
    }

    private void say(String language, String address, String text) {
      texts.computeIfAbsent(language, code -> new LinkedHashMap<>()).put(address, text);
    }

    private void putTexts(String language, SequencedMap<String, String> addresses) {
      List<String> lines = new ArrayList<>();
      lines.add("texts: " + language);
      lines.add("");
      addresses.forEach((address, text) -> lines.add(address + ": " + ChoicesYaml.quoted(text)));
      put("ui-definitions/%s/texts/" + language + ".yaml", String.join("\n", lines) + "\n");
    }
  }
}
