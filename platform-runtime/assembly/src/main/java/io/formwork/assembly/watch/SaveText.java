package io.formwork.assembly.watch;

import io.formwork.core.deployment.Change;
import io.formwork.core.deployment.Published;
import io.formwork.core.message.Message;
import io.formwork.core.message.Messages;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.DiagnosticText;
import io.formwork.metadata.source.SourceFile;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of a save, for the terminal. */
final class SaveText {

  private static final int MOST_CHANGES = 8;

  private SaveText() {}

  /** {@code Published support_desk release 4 in 0.31 s: + Field Cause (cause)}. */
  static String published(Published.Done done, Duration took) {
    String releases =
        done.releases().stream().map(SaveText::name).collect(Collectors.joining(" and "));
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(Locale.ROOT, "Published %s in %.2f s", releases, took.toNanos() / 1e9));
    List<Change> changes = done.plan().changes();
    if (changes.size() == 1) {
      return text.append(": ").append(line(changes.getFirst())).append('\n').toString();
    }
    text.append('\n');
    changes.stream()
        .limit(MOST_CHANGES)
        .forEach(change -> text.append("  ").append(line(change)).append('\n'));
    if (changes.size() > MOST_CHANGES) {
      text.append("  and %d more\n".formatted(changes.size() - MOST_CHANGES));
    }
    return text.toString();
  }

  /** The errors alone: whoever has made a slip looks for it, not for what was there before. */
  static String wrong(List<Diagnostic> problems, List<SourceFile> files) {
    Map<String, String> texts =
        files.stream().collect(Collectors.toMap(SourceFile::path, SourceFile::text));
    return new DiagnosticText(path -> Optional.ofNullable(texts.get(path)))
        .render(problems.stream().filter(Diagnostic::isError).toList());
  }

  /** What is refused, and below it why and what to do. */
  static String refused(List<Message> reasons) {
    return reasons.stream()
        .map(reason -> Messages.in(Locale.ENGLISH, reason))
        .collect(Collectors.joining("\n  ", "Not published: ", "\n"));
  }

  private static String name(Release release) {
    return release.app() + " release " + release.number();
  }

  private static String line(Change change) {
    return change.action().sign() + " " + Messages.in(Locale.ENGLISH, change.summary());
  }
}
