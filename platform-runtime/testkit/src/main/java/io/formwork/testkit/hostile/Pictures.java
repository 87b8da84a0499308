package io.formwork.testkit.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Beginnings of pictures, which say how large they are and have hardly any points. */
final class Pictures {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private Pictures() {}

  static byte[] png(int width, int height) {
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(new byte[] {8, 6, 0, 0, 0});
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    picture.writeBytes(PNG);
    picture.writeBytes(chunk("IHDR", header.array()));
    picture.writeBytes(chunk("IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}));
    picture.writeBytes(chunk("IEND", new byte[0]));
    return picture.toByteArray();
  }

  private static byte[] chunk(String type, byte[] content) {
    byte[] typed = joined(type.getBytes(StandardCharsets.US_ASCII), content);
    CRC32 sum = new CRC32();
    sum.update(typed);
    return ByteBuffer.allocate(typed.length + 8)
        .putInt(content.length)
        .put(typed)
        .putInt((int) sum.getValue())
        .array();
  }

  /** With a comment between its beginning and its size. */
  static byte[] jpeg(int width, int height, String comment) {
    byte[] said = comment.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(said.length + 45)
        .put(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16})
        .put(new byte[] {'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0})
        .put(new byte[] {(byte) 0xff, (byte) 0xfe})
        .putShort((short) (said.length + 2))
        .put(said)
        .put(new byte[] {(byte) 0xff, (byte) 0xc0, 0, 17, 8})
        .putShort((short) height)
        .putShort((short) width)
        .put(new byte[] {3, 1, 0x11, 0, 2, 0x11, 0})
        .array();
  }

  static byte[] gif(int width, int height) {
    return ByteBuffer.allocate(16)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("GIF89a".getBytes(StandardCharsets.US_ASCII))
        .putShort((short) width)
        .putShort((short) height)
        .put(new byte[] {0, 0, 0, ';'})
        .array();
  }

  /** Of the extended kind, which has 24 bits for each side. */
  static byte[] webp(int width, int height) {
    return ByteBuffer.allocate(30)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(22)
        .put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII))
        .putInt(10)
        .putInt(0)
        .put(new byte[] {(byte) (width - 1), (byte) ((width - 1) >> 8), (byte) ((width - 1) >> 16)})
        .put(
            new byte[] {
              (byte) (height - 1), (byte) ((height - 1) >> 8), (byte) ((height - 1) >> 16)
            })
        .array();
  }

  static byte[] joined(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
