package io.formwork.core.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server that is no more has left is swept, and nothing else. */
class PassingTablesTest {

  @TempDir Path folder;

  @Test
  void sweepsWhatAnotherLifeHasLeft() throws IOException {
    PassingTables tables = new PassingTables(folder);
    Path mine = tables.create();
    String name = mine.getFileName().toString();
    String pid = Long.toString(ProcessHandle.current().pid());
    // The same number, which a restarted container gives again, and another beginning.
    Path left = folder.resolve(name.replaceFirst(Pattern.quote(pid) + "-\\d+", pid + "-12345"));
    Files.createFile(left);
    long begun = Long.parseLong(name.replaceFirst(".*-" + pid + "-(\\d+)-.*", "$1"));
    Path jittered =
        Files.createFile(
            folder.resolve(name.replaceFirst("-" + begun + "-", "-" + (begun + 1_500) + "-")));
    Path stranger = Files.createFile(folder.resolve("formwork-import.table"));

    assertEquals(1, tables.sweep());

    assertTrue(Files.exists(mine));
    assertTrue(Files.exists(jittered), "the clock was set a little");
    assertTrue(Files.exists(stranger));
    assertFalse(Files.exists(left));
  }
}
