package io.formwork.testkit.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives, and what may be wrong with them. */
final class Zips {

  private static final int MEBIBYTE = 1 << 20;
  private static final int LISTED_ENTRY = 0x02014b50;
  private static final int UNPACKED_AT = 24;
  private static final int NAME_AT = 46;

  private Zips() {}

  /** With parts of text. */
  static byte[] of(Map<String, String> parts) {
    return written(zip -> {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    });
  }

  /** With one part of nothing but zeros. */
  static byte[] ofZeros(String name, int mebibytes) {
    return written(zip -> {
      byte[] zeros = new byte[MEBIBYTE];
      zip.putNextEntry(new ZipEntry(name));
      for (int written = 0; written < mebibytes; written++) {
        zip.write(zeros);
      }
    });
  }

  /** With so many parts that have no content. */
  static byte[] ofParts(int parts, String folder) {
    return written(zip -> {
      for (int part = 0; part < parts; part++) {
        zip.putNextEntry(new ZipEntry(folder + part + ".yaml"));
      }
    });
  }

  /** That archive in another, in another, so many times. */
  static byte[] nested(byte[] inner, int times) {
    byte[] content = inner;
    for (int time = 0; time < times; time++) {
      byte[] packed = content;
      content =
          written(zip -> {
            for (int copy = 0; copy < 8; copy++) {
              zip.putNextEntry(new ZipEntry("inner" + copy + ".zip"));
              zip.write(packed);
            }
          });
    }
    return content;
  }

  /** The archive, whose list says of each part that it unpacks to so much. */
  static byte[] declaring(byte[] archive, int size) {
    byte[] bytes = archive.clone();
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < bytes.length - NAME_AT; at++) {
      if (buffer.getInt(at) == LISTED_ENTRY) {
        buffer.putInt(at + UNPACKED_AT, size);
      }
    }
    return bytes;
  }

  /** What writes the parts. */
  private interface Parts {
    void write(ZipOutputStream zip) throws IOException;
  }

  private static byte[] written(Parts parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      parts.write(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
