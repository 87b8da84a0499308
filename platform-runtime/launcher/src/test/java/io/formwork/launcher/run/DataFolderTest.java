package io.formwork.launcher.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.launcher.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir private Path parent;

  @Test
  void isMadeAndSaysWhoHasIt() throws IOException {
    try (DataFolder folder = DataFolder.take(parent.resolve("data"))) {
      assertEquals(
          ProcessHandle.current().pid() + "\n", Files.readString(folder.path().resolve("lock")));
    }
  }

  @Test
  void isGivenToOneRunAtATime() {
    try (DataFolder folder = DataFolder.take(parent)) {
      Refusal refusal = assertThrows(Refusal.class, () -> DataFolder.take(folder.path()));
      assertTrue(refusal.sentence().contains("in use by another run"), refusal.sentence());
    }
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.createFile(parent.resolve("file"));
    assertThrows(Refusal.class, () -> DataFolder.take(file));
  }

  @Test
  void aPortInUseIsOneSentence() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ListenAddress address = new ListenAddress("127.0.0.1", taken.getLocalPort());
      Refusal refusal = assertThrows(Refusal.class, address::requireFree);
      assertTrue(refusal.sentence().startsWith("Port " + taken.getLocalPort()), refusal.sentence());
    }
  }
}
