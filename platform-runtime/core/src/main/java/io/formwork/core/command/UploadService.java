package io.formwork.core.command;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Key;
import io.formwork.core.file.FileContents;
import io.formwork.core.file.FileContents.Finding;
import io.formwork.core.file.FileContents.Received;
import io.formwork.core.file.FileNames;
import io.formwork.core.file.FileRegister;
import io.formwork.core.file.FileRegister.Upload;
import io.formwork.core.file.FileSweep;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.store.Transactions;
import io.formwork.core.value.FileSizes;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FileClass;
import io.formwork.metadata.model.FileClass.Use;
import io.formwork.metadata.model.FileFormat;
import io.formwork.metadata.value.KeptFile;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Takes files in. What comes of it is the value of a field in any later write of the same person;
 * what is put into no record within a day is swept away. A refused file leaves nothing behind.
 */
public final class UploadService {

  /** So that nobody fills the disk with what no record has. */
  private static final int MOST_WAITING = 200;

  private final ApplicationModel model;
  private final FileRegister register;
  private final FileContents contents;
  private final Transactions transactions;
  private final Clock clock;

  public UploadService(
      ApplicationModel model,
      FileRegister register,
      FileContents contents,
      Transactions transactions,
      Clock clock) {
    this.model = model;
    this.register = register;
    this.contents = contents;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Takes a file in. Must not be called in a transaction: nobody should wait for a slow sender.
   *
   * @param name as the sender calls it
   * @param announced how many bytes the sender says it has, so that too large a one is not read
   */
  public KeptFile add(
      Actor actor, String fileClass, String name, OptionalLong announced, InputStream content) {
    FileClass files = addable(actor, fileClass);
    String clean = FileNames.clean(name);
    FileFormat format = format(files, clean);
    long limit = files.limit(actor.roles());
    if (announced.orElse(0) > limit) {
      throw tooLarge(limit);
    }
    refuseCrowd(actor);
    return switch (contents.receive(content, limit)) {
      case Received.TooLarge ignored -> throw tooLarge(limit);
      case Received.Whole whole -> kept(actor, files, clean, format, whole);
    };
  }

  private KeptFile kept(
      Actor actor, FileClass files, String name, FileFormat format, Received.Whole whole) {
    try {
      if (whole.size() == 0) {
        throw refused(Kind.INVALID, "file.empty", name);
      }
      refuseHarm(name, format, contents.look(whole, format));
      Instant now = clock.instant();
      Upload upload =
          new Upload(
              model.name(),
              files.name(),
              name,
              whole.size(),
              format.mediaType(),
              whole.hash(),
              actor.id(),
              now);
      return transactions.required(() -> {
        register.hold(whole.hash());
        contents.keep(whole);
        return register.add(upload, now.plus(FileSweep.WAITS));
      });
    } finally {
      contents.forget(whole);
    }
  }

  private static void refuseHarm(String name, FileFormat format, Finding finding) {
    switch (finding) {
      case GOOD -> {}
      case OTHER_FORMAT -> throw refused(Kind.INVALID, "file.mismatch", name, format.word());
      case ENORMOUS -> throw refused(Kind.INVALID, "file.enormous", name);
      case BOMB -> throw refused(Kind.INVALID, "file.unpacks_too_large", name);
    }
  }

  private FileClass addable(Actor actor, String name) {
    actor.key().ifPresent(Key::requireWriting);
    FileClass files = model.fileClasses().get(name);
    if (files == null || !files.isSeenBy(actor.roles())) {
      throw refused(Kind.NOT_FOUND, "file.no_class", name);
    }
    if (!files.lets(actor.roles(), Use.ADD)) {
      throw refused(Kind.FORBIDDEN, "file.add_forbidden", files.title());
    }
    return files;
  }

  private static FileFormat format(FileClass files, String name) {
    if (name.isEmpty()) {
      throw refused(Kind.INVALID, "file.no_name");
    }
    return FileFormat.ofName(name)
        .filter(files.formats()::contains)
        .orElseThrow(() ->
            refused(
                Kind.INVALID,
                "file.type",
                name,
                files.title(),
                files.endings().collect(Collectors.joining(", "))));
  }

  private void refuseCrowd(Actor actor) {
    if (transactions.required(() -> register.waiting(actor.id())) >= MOST_WAITING) {
      throw refused(Kind.CONFLICT, "file.too_many_waiting", MOST_WAITING);
    }
  }

  private static RefusedException tooLarge(long limit) {
    return refused(Kind.TOO_LARGE, "file.too_large", FileSizes.of(limit));
  }

  private static RefusedException refused(Kind kind, String key, Object... arguments) {
    return new RefusedException(kind, Message.of(key, arguments));
  }
}
