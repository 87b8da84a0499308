package io.formwork.server;

import io.formwork.assembly.FormworkRuntime;
import io.formwork.assembly.watch.LiveEditing;
import io.formwork.core.deployment.WatchedFolder;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Watches the folder of definitions in a thread of its own, where that was asked for. */
@Singleton
public class FolderEditing implements WatchedFolder {

  @Resource(lookup = "java:jboss/ee/concurrency/factory/default")
  @Nullable ManagedThreadFactory threads;

  private final StartNotes notes;
  private volatile Optional<LiveEditing> editing = Optional.empty();
  private @Nullable Thread thread;

  @Inject
  FolderEditing(StartNotes notes) {
    this.notes = notes;
  }

  /** Publishes from now on what is saved in the folder. */
  void begin(FormworkRuntime runtime, Path folder) {
    LiveEditing begun =
        new LiveEditing(folder, runtime.publication(), runtime.clock(), notes::edited);
    editing = Optional.of(begun);
    if (threads != null) {
      Thread watching = threads.newThread(begun::watch);
      watching.setName("formwork-watch");
      watching.start();
      thread = watching;
    }
  }

  @Override
  public boolean watched() {
    return editing.isPresent();
  }

  @Override
  public Optional<Trouble> trouble() {
    return editing.flatMap(WatchedFolder::trouble);
  }

  @PreDestroy
  void stop() {
    if (thread != null) {
      thread.interrupt();
    }
  }
}
