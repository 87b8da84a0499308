package io.formwork.metadata.check;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.Setting;
import io.formwork.metadata.resolve.Resolved;

/** Every setting changes something: some expression reads it. */
final class SettingsAreRead implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    for (String name : application.model().settings().keySet()) {
      if (!application.settingsRead().contains(name)) {
        problems.accept(
            Diagnostic.warning(
                    "Never used",
                    "No expression reads settings.%s: who changes it changes nothing."
                        .formatted(name),
                    application.origin(Setting.ROOT + "." + name))
                .at(name));
      }
    }
  }
}
