package io.formwork.persistence.file;

import io.formwork.core.file.FileContents;
import io.formwork.metadata.model.FileFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Contents below a folder: {@code contents/ab/ab12...} under their hashes, and what is being
 * received in {@code received}, beside them, so that one rename puts it in its place. File and
 * folder are forced to the disk before anybody is told that a content is kept.
 */
public final class FolderContents implements FileContents {

  private static final int PIECE = 64 * 1024;
  private static final int PREFIX = 2;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Path root;
  private final Path contents;
  private final Path received;
  private final Clock clock;

  /**
   * @param root made when the first file comes
   */
  public FolderContents(Path root, Clock clock) {
    this.root = root;
    this.contents = root.resolve("contents");
    this.received = root.resolve("received");
    this.clock = clock;
  }

  @Override
  public Received receive(InputStream content, long limit) {
    // The injected clock says when it began: the sweeper asks the same one.
    String ticket = clock.millis() + "-" + UUID.randomUUID();
    try {
      Files.createDirectories(received);
      Received outcome = write(content, limit, ticket);
      if (outcome instanceof Received.TooLarge) {
        Files.deleteIfExists(received.resolve(ticket));
      }
      return outcome;
    } catch (IOException e) {
      forget(new Received.Whole(ticket, "", 0));
      throw new UncheckedIOException(e);
    }
  }

  private Received write(InputStream content, long limit, String ticket) throws IOException {
    MessageDigest digest = sha256();
    byte[] piece = new byte[PIECE];
    long size = 0;
    try (FileChannel file =
        FileChannel.open(
            received.resolve(ticket), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
        size += read;
        if (size > limit) {
          return new Received.TooLarge();
        }
        digest.update(piece, 0, read);
        write(file, ByteBuffer.wrap(piece, 0, read));
      }
      file.force(true);
    }
    return new Received.Whole(ticket, HexFormat.of().formatHex(digest.digest()), size);
  }

  private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  @Override
  public Finding look(Received.Whole whole, FileFormat format) {
    try {
      return new ContentTypes().look(received.resolve(whole.ticket()), format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void keep(Received.Whole whole) {
    Path from = received.resolve(whole.ticket());
    Path to = place(whole.hash());
    try {
      if (Files.exists(from)) {
        makeFolder(folder(whole.hash()));
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder(whole.hash()));
      }
      if (!Files.exists(to)) {
        throw new NoSuchFileException(to.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      force(contents);
      force(root);
    }
  }

  /** A name in a folder is safe when the folder is. */
  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public void forget(Received.Whole whole) {
    delete(received.resolve(whole.ticket()));
  }

  @Override
  public InputStream read(String hash, long from) {
    try {
      FileChannel channel = FileChannel.open(place(hash), StandardOpenOption.READ);
      channel.position(from);
      return Channels.newInputStream(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void drop(String hash) {
    delete(place(hash));
  }

  @Override
  public Stream<String> all() {
    return names(contents).stream()
        .flatMap(prefix -> names(contents.resolve(prefix)).stream())
        .filter(FolderContents::isHash);
  }

  @Override
  public void forgetReceivedBefore(Instant time) {
    names(received).stream()
        .filter(ticket -> Long.parseLong(ticket.split("-", 2)[0]) < time.toEpochMilli())
        .forEach(ticket -> delete(received.resolve(ticket)));
  }

  private static List<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path place(String hash) {
    return folder(hash).resolve(hash);
  }

  private Path folder(String hash) {
    if (!isHash(hash)) {
      throw new IllegalArgumentException("No hash of a content: " + hash);
    }
    return contents.resolve(hash.substring(0, PREFIX));
  }

  private static boolean isHash(String name) {
    return HASH.matcher(name).matches();
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java without SHA-256", e);
    }
  }
}
