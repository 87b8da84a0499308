package io.formwork.server;

import io.formwork.core.deployment.Change;
import io.formwork.core.deployment.Deployed;
import io.formwork.core.deployment.FileDifference;
import io.formwork.core.message.Message;
import io.formwork.core.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says why an application does not start, and what to do. */
final class StartReasons {

  /** More files than these are counted, not named. */
  private static final int SHOWN = 40;

  private StartReasons() {}

  /** Whole sentences, one or more a line. */
  static List<String> of(String application, Deployed reason) {
    return switch (reason) {
      case Deployed.WouldLose lose ->
          lose.losses().stream().map(change -> loss(application, change)).toList();
      case Deployed.MadeLive live -> madeLive(application, live);
      case Deployed.Applied ignored -> List.of();
    };
  }

  private static List<String> madeLive(String application, Deployed.MadeLive reason) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "The files of %s have changed, and so has the application while it ran: its release %d was"
                .formatted(application, reason.live().number())
            + " published by %s at %s.".formatted(reason.live().by(), reason.live().at()));
    lines.add("What differs (since the last start from files: in the application, in the files):");
    reason.files().stream().limit(SHOWN).map(StartReasons::difference).forEach(lines::add);
    if (reason.files().size() > SHOWN) {
      lines.add("  and %d more".formatted(reason.files().size() - SHOWN));
    }
    lines.add(
        "To keep what was published, start with the files that `formwork export` gives for it. To"
            + " bring your changes into it, start with those files and then publish yours with"
            + " `formwork publish`.");
    return lines;
  }

  private static String difference(FileDifference file) {
    return "  %s %-8s %-8s %s"
        .formatted(file.clashes() ? "!" : " ", word(file.live()), word(file.now()), file.path());
  }

  private static String word(FileDifference.Since since) {
    return switch (since) {
      case SAME -> "-";
      case CHANGED -> "changed";
      case ADDED -> "added";
      case REMOVED -> "removed";
    };
  }

  private static String loss(String application, Change change) {
    StringBuilder sentence = new StringBuilder(application + ": " + change.action().sign() + " ");
    sentence.append(Messages.in(Locale.ENGLISH, change.summary()));
    for (Message effect : change.effects()) {
      sentence.append(' ').append(Messages.in(Locale.ENGLISH, effect));
    }
    return sentence
        .append(" This would lose data, so it is refused unless the definition declares it.")
        .toString();
  }
}
