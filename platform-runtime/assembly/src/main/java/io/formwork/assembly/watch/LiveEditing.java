package io.formwork.assembly.watch;

import io.formwork.core.deployment.Proposal;
import io.formwork.core.deployment.Publication;
import io.formwork.core.deployment.Published;
import io.formwork.core.deployment.Publisher;
import io.formwork.core.deployment.WatchedFolder;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.SourceFile;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Publishes each save of a folder into the running platform. What is wrong, or would lose data, is
 * told once and kept in sight until it is mended; the release before it serves meanwhile.
 */
public final class LiveEditing implements WatchedFolder {

  private static final System.Logger LOG = System.getLogger(LiveEditing.class.getName());

  private final Path root;
  private final Publication publication;
  private final Clock clock;
  private final Consumer<String> teller;
  private volatile Optional<Trouble> trouble = Optional.empty();

  /**
   * @param teller gets what the person at the terminal is to read, whole lines
   */
  public LiveEditing(Path root, Publication publication, Clock clock, Consumer<String> teller) {
    this.root = root;
    this.publication = publication;
    this.clock = clock;
    this.teller = teller;
  }

  @Override
  public boolean watched() {
    return true;
  }

  @Override
  public Optional<Trouble> trouble() {
    return trouble;
  }

  /** Watches until the thread is interrupted. */
  public void watch() {
    try (FolderWatch watch = FolderWatch.of(root)) {
      publish(); // what was saved while the platform started
      while (true) {
        watch.awaitChange();
        publish();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Nothing that goes wrong with one save ends the watching. */
  private void publish() {
    long begun = System.nanoTime();
    try {
      List<SourceFile> files = new FolderSource(root).files();
      Published published =
          publication.publish(
              new Publisher.Folder(), new Proposal.Files(() -> files), Optional.empty(), "");
      tell(published, files, Duration.ofNanos(System.nanoTime() - begun));
    } catch (UncheckedIOException moving) {
      LOG.log(Level.DEBUG, "Files move while they are read; the next look finds them", moving);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A save could not be published", e);
      teller.accept("This save could not be published (" + e.getMessage() + "); see the log.\n");
    }
  }

  private void tell(Published published, List<SourceFile> files, Duration took) {
    switch (published) {
      case Published.Done done -> {
        boolean mended = trouble.isPresent();
        trouble = Optional.empty();
        if (!done.releases().isEmpty()) {
          teller.accept(SaveText.published(done, took));
        } else if (mended) {
          teller.accept("Mended; what serves is as the files say.\n");
        }
      }
      case Published.Refused refused ->
          remember(
              new Trouble.Refused(refused.reasons(), since()), SaveText.refused(refused.reasons()));
      case Published.Wrong wrong -> {
        String report = SaveText.wrong(wrong.problems(), files);
        remember(new Trouble.Wrong(report, since()), report);
      }
    }
  }

  private Instant since() {
    return trouble.map(Trouble::since).orElseGet(clock::instant);
  }

  /** The same trouble is told once, however often the file is saved. */
  private void remember(Trouble now, String words) {
    boolean known = trouble.equals(Optional.of(now));
    trouble = Optional.of(now);
    if (!known) {
      teller.accept(words);
    }
  }
}
