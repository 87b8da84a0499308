package io.formwork.persistence.file;

import io.formwork.core.file.FileContents.Finding;
import io.formwork.metadata.model.FileFormat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells by its content whether a file is of a format. The name is not asked, and nothing is parsed
 * or unpacked: the beginning says what it is, and of an archive the names of its parts.
 */
final class ContentTypes {

  private static final MediaType TEXT = MediaType.TEXT_PLAIN;

  /** What all documents of older office programs begin with. */
  private static final MediaType OLE = MediaType.application("x-tika-msoffice");

  private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
  private final MediaTypeRegistry registry = types.getMediaTypeRegistry();

  /** The most points of a picture that browsers and viewers have memory for: 1 GB of them. */
  private static final long MOST_POINTS = 250_000_000;

  Finding look(Path content, FileFormat format) throws IOException {
    MediaType found = found(content);
    if (!isOf(content, found, format)) {
      return Finding.OTHER_FORMAT;
    }
    if (PictureSize.of(content, format).points() > MOST_POINTS) {
      return Finding.ENORMOUS;
    }
    return isArchive(found) && ZipNames.of(content).isBomb() ? Finding.BOMB : Finding.GOOD;
  }

  private boolean isOf(Path content, MediaType found, FileFormat format) throws IOException {
    return switch (format) {
      case TXT, CSV, EML -> isText(found);
      case DOC, XLS, PPT -> is(found, OLE) || is(found, format);
      case DOCX -> isArchive(found) && ZipNames.of(content).has("word/");
      case XLSX -> isArchive(found) && ZipNames.of(content).has("xl/");
      case PPTX -> isArchive(found) && ZipNames.of(content).has("ppt/");
      case ODT, ODS -> is(found, format);
      case MP4 -> is(found, format) || is(found, MediaType.video("quicktime"));
      case PDF, PNG, JPG, GIF, WEBP, SVG, RTF, ZIP -> is(found, format);
    };
  }

  private MediaType found(Path content) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(content))) {
      return types.detect(in, new Metadata());
    }
  }

  private boolean is(MediaType found, FileFormat format) {
    return is(found, MediaType.parse(format.mediaType()));
  }

  private boolean is(MediaType found, MediaType wanted) {
    MediaType plain = registry.normalize(found);
    MediaType named = registry.normalize(wanted);
    return plain.equals(named) || registry.isSpecializationOf(plain, named);
  }

  private boolean isArchive(MediaType found) {
    return is(found, MediaType.APPLICATION_ZIP);
  }

  private boolean isText(MediaType found) {
    return is(found, TEXT);
  }
}
