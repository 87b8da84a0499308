package io.formwork.core.deployment;

import io.formwork.core.message.Message;
import io.formwork.metadata.diagnostic.Diagnostic;
import java.util.List;

/** What became of the wish to plan. Nothing was changed. */
public sealed interface Planned {

  /**
   * The definitions are wrong.
   *
   * @param report all of it as people read it
   */
  record Wrong(List<Diagnostic> problems, String report) implements Planned {
    public Wrong {
      problems = List.copyOf(problems);
    }
  }

  /**
   * A plan.
   *
   * @param warnings of the definitions
   * @param refused why it would not be published; none when it would
   */
  record Ready(ReleasePlan plan, List<Diagnostic> warnings, List<Message> refused)
      implements Planned {
    public Ready {
      warnings = List.copyOf(warnings);
      refused = List.copyOf(refused);
    }
  }
}
