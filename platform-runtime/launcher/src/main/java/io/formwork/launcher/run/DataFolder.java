package io.formwork.launcher.run;

import io.formwork.launcher.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder in which a run keeps everything, held by one run at a time. */
public final class DataFolder implements AutoCloseable {

  private static final long NEEDED_MEGABYTES = 300;
  private static final long MEGABYTE = 1024 * 1024;

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Makes the folder if need be and takes it.
   *
   * @throws Refusal when another run has it, or its disk is full
   */
  public static DataFolder take(Path path) {
    try {
      Files.createDirectories(path);
      requireRoom(path);
      Path file = path.resolve("lock");
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new Refusal(
            "The data folder %s is in use by another run (process %s); stop that one, or choose"
                    .formatted(path, Files.readString(file).strip())
                + " another folder with --data.");
      }
      channel.truncate(0);
      String owner = ProcessHandle.current().pid() + "\n";
      channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
      return new DataFolder(path, channel);
    } catch (IOException e) {
      throw new Refusal("Cannot use the data folder " + path + ": " + e.getMessage() + ".", e);
    }
  }

  /** Held until the channel is closed, or by the operating system until the process ends. */
  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void requireRoom(Path path) throws IOException {
    long free = Files.getFileStore(path).getUsableSpace() / MEGABYTE;
    if (free < NEEDED_MEGABYTES) {
      throw new Refusal(
          "Only %d MB are free on the disk of %s; Formwork needs at least %d MB."
              .formatted(free, path, NEEDED_MEGABYTES));
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new Refusal("Cannot release the data folder " + path + ".", e);
    }
  }
}
