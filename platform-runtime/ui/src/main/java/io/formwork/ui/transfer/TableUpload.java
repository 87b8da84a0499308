package io.formwork.ui.transfer;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import io.formwork.core.transfer.PassingTables;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps a table that a browser sends on disk, up to the size that the interface for programs has.
 */
final class TableUpload implements UploadHandler {

  static final long LARGEST = 64L << 20;

  private static final long serialVersionUID = 1L;

  private final transient AtomicReference<ImportJob.Received> received = new AtomicReference<>();

  private volatile boolean closed;

  /** Forgets what has come and was not asked for, and what still comes. */
  void close() {
    closed = true;
    taken().ifPresent(ImportJob.Received::forget);
  }

  /** What has come since it was last asked for. */
  Optional<ImportJob.Received> taken() {
    return Optional.ofNullable(received.getAndSet(null));
  }

  @Override
  public void handleUploadRequest(UploadEvent event) throws IOException {
    Path path = PassingTables.ofSystem().create();
    try (InputStream content = event.getInputStream();
        OutputStream to = Files.newOutputStream(path)) {
      long size = content.transferTo(to);
      if (size > LARGEST) {
        throw new IOException("The table is too large");
      }
    } catch (IOException failure) {
      Files.deleteIfExists(path);
      throw failure;
    }
    ImportJob.Received before =
        received.getAndSet(new ImportJob.Received(event.getFileName(), path));
    if (before != null) {
      before.forget();
    }
    if (closed) {
      close();
    }
  }

  @Override
  public long getRequestSizeMax() {
    return LARGEST + (1 << 20);
  }

  @Override
  public long getFileSizeMax() {
    return LARGEST;
  }
}
