package io.formwork.persistence.file;

import io.formwork.metadata.model.FileFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How large a picture says it is, in points. Only its beginning is read: points that are all alike
 * take hardly a byte in the file, and four each in the memory of whoever looks at them.
 */
record PictureSize(long width, long height) {

  private static final PictureSize NONE = new PictureSize(0, 0);

  /** Cameras put their own data, a small picture among it, before the size of a JPEG. */
  private static final int LOOKED_AT = 1 << 20;

  private static final int PNG_SIZE = 16;
  private static final int GIF_SIZE = 6;
  private static final int WEBP_KIND = 12;
  private static final int WEBP_EXTENDED = 0x58385056;
  private static final int WEBP_SIZE = 24;
  private static final int THREE_BYTES = 0xffffff;

  /** Of what is no picture, or does not say, nothing. */
  static PictureSize of(Path content, FileFormat format) throws IOException {
    return switch (format) {
      case PNG -> png(beginning(content));
      case GIF -> gif(beginning(content));
      case WEBP -> webp(beginning(content));
      case JPG -> jpeg(beginning(content));
      case PDF, SVG, TXT, CSV, RTF, DOC, XLS, PPT, DOCX, XLSX, PPTX, ODT, ODS, EML, ZIP, MP4 ->
          NONE;
    };
  }

  /** More than fits in a number counts as the largest that does. */
  long points() {
    return height > 0 && width > Long.MAX_VALUE / height ? Long.MAX_VALUE : width * height;
  }

  private static PictureSize png(ByteBuffer picture) {
    return picture.limit() < PNG_SIZE + 8
        ? NONE
        : new PictureSize(
            Integer.toUnsignedLong(picture.getInt(PNG_SIZE)),
            Integer.toUnsignedLong(picture.getInt(PNG_SIZE + 4)));
  }

  private static PictureSize gif(ByteBuffer picture) {
    picture.order(ByteOrder.LITTLE_ENDIAN);
    return picture.limit() < GIF_SIZE + 4
        ? NONE
        : new PictureSize(side(picture, GIF_SIZE), side(picture, GIF_SIZE + 2));
  }

  /** The kinds that are not extended have 14 bits a side, which is never too many. */
  private static PictureSize webp(ByteBuffer picture) {
    picture.order(ByteOrder.LITTLE_ENDIAN);
    if (picture.limit() < WEBP_SIZE + 7 - 1 || picture.getInt(WEBP_KIND) != WEBP_EXTENDED) {
      return NONE;
    }
    int width = picture.getInt(WEBP_SIZE) & THREE_BYTES;
    int height = picture.getInt(WEBP_SIZE + 2) >>> 8;
    return new PictureSize(width + 1L, height + 1L);
  }

  /** From one segment to the next, each of which says how long it is, to the one with the size. */
  private static PictureSize jpeg(ByteBuffer picture) {
    int at = 2;
    while (at + 9 <= picture.limit() && picture.get(at) == (byte) 0xff) {
      int kind = Byte.toUnsignedInt(picture.get(at + 1));
      if (isFrame(kind)) {
        return new PictureSize(side(picture, at + 7), side(picture, at + 5));
      }
      at += kind == 0xff ? 1 : 2 + (int) side(picture, at + 2);
    }
    return NONE;
  }

  /** Of the segments C0 to CF all but the tables. */
  private static boolean isFrame(int kind) {
    return kind >= 0xc0 && kind <= 0xcf && kind != 0xc4 && kind != 0xc8 && kind != 0xcc;
  }

  private static long side(ByteBuffer picture, int at) {
    return Short.toUnsignedLong(picture.getShort(at));
  }

  private static ByteBuffer beginning(Path content) throws IOException {
    try (FileChannel file = FileChannel.open(content, StandardOpenOption.READ)) {
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(LOOKED_AT, file.size()));
      while (bytes.hasRemaining() && file.read(bytes) >= 0) {
        // Until all of it is there.
      }
      return bytes.flip();
    }
  }
}
