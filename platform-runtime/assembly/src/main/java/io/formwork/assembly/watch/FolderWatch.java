package io.formwork.assembly.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits for somebody to save definitions. The operating system wakes it; because not every folder
 * is one that the system watches (a network drive, a container's mount) it also looks by itself,
 * and because one save is several events (write, rename, a folder that is new) it believes nothing
 * but the files as they lie there.
 */
public final class FolderWatch implements AutoCloseable {

  /** For so long nothing may happen before a save counts as complete. */
  private static final Duration SETTLED = Duration.ofMillis(50);

  private static final Duration LOOK_ANYWAY = Duration.ofMillis(500);

  private static final WatchEvent.Kind<?>[] ALL = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_MODIFY,
    StandardWatchEventKinds.ENTRY_DELETE
  };

  private final Path root;
  private final WatchService system;
  private final Map<Path, WatchKey> watched = new HashMap<>();
  private Traces known;

  private FolderWatch(Path root, WatchService system) {
    this.root = root;
    this.system = system;
    this.known = look();
  }

  /** Watches from now on: what is saved after this call is noticed. */
  public static FolderWatch of(Path root) {
    try {
      return new FolderWatch(root, FileSystems.getDefault().newWatchService());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot watch " + root, e);
    }
  }

  /** Returns when the files are others than they were, and have been left alone for a moment. */
  public void awaitChange() throws InterruptedException {
    Traces now = look();
    while (now.equals(known)) {
      awaitEvent();
      now = look();
    }
    known = settled(now);
  }

  private Traces settled(Traces first) throws InterruptedException {
    Traces before = first;
    while (true) {
      Thread.sleep(SETTLED);
      Traces now = look();
      if (now.equals(before)) {
        return now;
      }
      before = now;
    }
  }

  private void awaitEvent() throws InterruptedException {
    WatchKey key = system.poll(LOOK_ANYWAY.toMillis(), TimeUnit.MILLISECONDS);
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = system.poll();
    }
  }

  private Traces look() {
    Traces now = Traces.of(root);
    watched.keySet().retainAll(now.folders());
    now.folders().forEach(folder -> watched.computeIfAbsent(folder, this::register));
    return now;
  }

  /** Nothing for a folder that has gone meanwhile; the next look will not find it either. */
  private @Nullable WatchKey register(Path folder) {
    try {
      return folder.register(system, ALL);
    } catch (NoSuchFileException gone) {
      return null;
    } catch (IOException unwatched) {
      return null; // it is still looked at twice a second
    }
  }

  @Override
  public void close() {
    try {
      system.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot stop to watch " + root, e);
    }
  }
}
