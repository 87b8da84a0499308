package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.file.FileContents;
import io.formwork.core.file.FileRegister;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.FileClass;
import io.formwork.metadata.model.FileClass.Use;
import io.formwork.metadata.value.KeptFile;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Contents of files, for who may read the field that has them on that record, and whom their class
 * lets view or download them.
 */
public final class FileReading {

  private final ApplicationModel model;
  private final Query query;
  private final FileRegister register;
  private final FileContents contents;

  public FileReading(
      ApplicationModel model, Query query, FileRegister register, FileContents contents) {
    this.model = model;
    this.query = query;
    this.register = register;
    this.contents = contents;
  }

  /**
   * A content that may be read.
   *
   * @param hash SHA-256 in hexadecimal
   */
  public record Opened(KeptFile file, String hash, FileContents contents) {

    /** Its bytes from that one on; to be closed. */
    public InputStream from(long first) {
      return contents.read(hash, first);
    }
  }

  /**
   * The file of that record.
   *
   * @throws RefusedException NOT_FOUND when the actor may not know that it is there, FORBIDDEN when
   *     its class lets the actor do something else with it
   */
  public Opened read(Actor actor, RecordRef record, long id, Use use) {
    VisibleRecord visible = query.get(actor, record).orElseThrow(() -> unknown("record.not_found"));
    for (Field field : visible.type().fields().values()) {
      if (field.type() instanceof FieldType.Files files) {
        Optional<KeptFile> file = held(visible, field, id);
        if (file.isPresent()) {
          refuse(actor, model.fileClass(files), use);
          return opened(file.get());
        }
      }
    }
    throw unknown("file.not_found");
  }

  private Opened opened(KeptFile file) {
    return register
        .find(file.id())
        .map(entry -> new Opened(file, entry.hash(), contents))
        .orElseThrow(() -> unknown("file.not_found"));
  }

  private static Optional<KeptFile> held(VisibleRecord record, Field field, long id) {
    return record.values().find(field.name()).map(value -> (List<?>) value).stream()
        .flatMap(List::stream)
        .map(KeptFile.class::cast)
        .filter(file -> file.id() == id)
        .findFirst();
  }

  private static void refuse(Actor actor, FileClass files, Use use) {
    if (!files.lets(actor.roles(), use)) {
      String key = use == Use.VIEW ? "file.view_forbidden" : "file.download_forbidden";
      throw new RefusedException(Kind.FORBIDDEN, Message.of(key, files.title()));
    }
  }

  private static RefusedException unknown(String key) {
    return new RefusedException(Kind.NOT_FOUND, Message.of(key));
  }
}
