package io.formwork.launcher.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.metadata.ServedRequirements;
import io.formwork.metadata.source.FolderSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {

  private static final String CATALOGUE =
      """
      practicum:
        source: "000: the practicum"
        requirements:
          G1: "Requests are collected."
          G2: "A task has 15 minutes: then it goes on."
          G3: "Lines have their own limits."
      other:
        source: "001: another"
        requirements:
          B1: "Cases."
      """;

  @TempDir private Path home;

  @Test
  void namesWhatNoPassedTestHasShown() throws IOException {
    Path catalogue = Files.writeString(home.resolve("requirements.yaml"), CATALOGUE);
    Path evidence =
        Files.createDirectories(
            home.resolve("testkit").resolve("target").resolve("covered-requirements"));
    Files.writeString(evidence.resolve("A.txt"), "G2 Nobody assigned\nG2 Somebody did\n");

    Path table = home.resolve("rules/desk/limits.yaml");
    Files.createDirectories(table.getParent());
    Files.writeString(table, "table: limits\ncovers: [G2, G3]\n");

    Set<String> covered = Evidence.ofLastRun(home);
    Map<String, Coverage.Share> shares =
        new Coverage(
                Requirement.readAll(catalogue),
                covered,
                ServedRequirements.of(new FolderSource(home)))
            .bySource();

    Requirement open = new Requirement("practicum", "G1", "Requests are collected.");
    Requirement served = new Requirement("practicum", "G3", "Lines have their own limits.");
    Requirement other = new Requirement("other", "B1", "Cases.");
    assertEquals(
        Map.of(
            "practicum", new Coverage.Share(1, List.of(served), List.of(open)),
            "other", new Coverage.Share(0, List.of(), List.of(other))),
        shares);
  }
}
