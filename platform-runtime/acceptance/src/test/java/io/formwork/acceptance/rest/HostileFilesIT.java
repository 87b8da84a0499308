package io.formwork.acceptance.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import io.formwork.testkit.hostile.FileTrial;
import io.formwork.testkit.hostile.HostileFile;
import io.formwork.testkit.web.Visitor;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files that are to harm are refused in words, or lie still; {@code bench hostile} times them. */
@ExtendWith(WithFormwork.class)
class HostileFilesIT {

  /** Where tests run beside one another, a second is no measure. */
  private static final Duration SOON = Duration.ofSeconds(20);

  private final URI server;

  HostileFilesIT(RunningFormwork formwork) {
    server = formwork.url();
  }

  @Test
  void noFileHarmsInAnyWayItComesIn() {
    FileTrial trial =
        new FileTrial(new Visitor(server, "ivanov"), new Visitor(server, "admin"), SOON);
    List<String> wrong = new ArrayList<>();
    List<HostileFile> files = HostileFile.all();
    for (HostileFile file : files) {
      FileTrial.Outcome outcome = trial.of(file);
      if (!outcome.trouble().isEmpty()) {
        wrong.add(outcome.toString());
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(files.size() > 90, files.size() + " files");
  }
}
