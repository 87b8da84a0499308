package io.formwork.core.deployment;

import io.formwork.core.message.Message;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.metadata.diagnostic.Diagnostic;
import java.util.List;

/** What became of the wish to publish. Only {@link Done} has changed anything. */
public sealed interface Published {

  /**
   * The definitions are wrong.
   *
   * @param report all of it as people read it
   */
  record Wrong(List<Diagnostic> problems, String report) implements Published {
    public Wrong {
      problems = List.copyOf(problems);
    }
  }

  /** It would lose data, or what it was planned against has moved. */
  record Refused(List<Message> reasons) implements Published {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Everything serves.
   *
   * @param releases of the applications that changed; none when nothing had
   * @param plan what was done
   */
  record Done(List<Release> releases, ReleasePlan plan) implements Published {
    public Done {
      releases = List.copyOf(releases);
    }
  }
}
