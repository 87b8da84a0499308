package io.formwork.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./formwork run} promises to whoever starts it. */
@ExtendWith(WithFormwork.class)
class RunIT {

  @Test
  void aDataFolderInUseIsOneSentence(RunningFormwork formwork) throws Exception {
    RunningFormwork.Refused refused =
        formwork.another(formwork.data(), 1 + formwork.url().getPort());
    assertEquals(1, refused.code(), refused.output());
    assertTrue(refused.output().contains("is in use by another run"), refused.output());
    assertEquals(1, refused.output().lines().count(), refused.output());
  }

  @Test
  void aPortInUseIsOneSentence(RunningFormwork formwork, @TempDir Path folder) throws Exception {
    RunningFormwork.Refused refused = formwork.another(folder, formwork.url().getPort());
    assertEquals(1, refused.code(), refused.output());
    assertTrue(refused.output().contains("cannot be used"), refused.output());
    assertEquals(1, refused.output().lines().count(), refused.output());
  }

  @Test
  void nothingListensBeyondThisMachine(RunningFormwork formwork) throws Exception {
    List<String> open = new ArrayList<>();
    for (InetAddress address : addressesOfOthers()) {
      if (answers(address, formwork.url().getPort())) {
        open.add(address.getHostAddress());
      }
    }
    assertEquals(List.of(), open);
  }

  /** Starts one of its own, because it ends it. */
  @Test
  void endsEverythingItStarted() throws Exception {
    RunningFormwork formwork = RunningFormwork.start("run-to-end", List.of("--no-demo"));
    List<ProcessHandle> processes = formwork.processes();
    assertTrue(processes.size() >= 3, processes.toString());
    formwork.close();
    assertEquals(List.of(), processes.stream().filter(ProcessHandle::isAlive).toList());
  }

  private static List<InetAddress> addressesOfOthers() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .toList();
  }

  private static boolean answers(InetAddress address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
