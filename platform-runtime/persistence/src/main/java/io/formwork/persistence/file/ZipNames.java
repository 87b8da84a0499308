package io.formwork.persistence.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The names of the parts of an archive, from the list at its end; nothing is unpacked, and of a
 * long list only the beginning is read, so a hostile archive costs no more than any other.
 *
 * @param unpacked how many bytes the list says that the parts have together
 * @param packed how many the archive has
 */
record ZipNames(List<String> names, long unpacked, long packed) {

  private static final int END_MARK = 0x06054b50;
  private static final int ENTRY_MARK = 0x02014b50;

  /** The record at the end, and the longest comment behind it. */
  private static final int LONGEST_END = 22 + 0xffff;

  private static final int SHORTEST_END = 22;
  private static final int ENTRY = 46;
  private static final int UNPACKED = 24;

  /** Texts become twenty times smaller, tables fifty times. */
  private static final int USUAL_TIMES = 150;

  private static final long HARMLESS = 64L << 20;

  private static final int MOST = 1024 * 1024;

  ZipNames {
    names = List.copyOf(names);
  }

  boolean has(String beginning) {
    return names.stream().anyMatch(name -> name.startsWith(beginning));
  }

  /** Whether it becomes larger than anything that somebody has packed to send it. */
  boolean isBomb() {
    return unpacked > HARMLESS && unpacked / USUAL_TIMES > packed;
  }

  static ZipNames of(Path archive) throws IOException {
    try (FileChannel file = FileChannel.open(archive, StandardOpenOption.READ)) {
      long size = file.size();
      ByteBuffer tail = read(file, Math.max(0, size - LONGEST_END), LONGEST_END);
      for (int at = tail.limit() - SHORTEST_END; at >= 0; at--) {
        if (tail.getInt(at) == END_MARK) {
          long length = Integer.toUnsignedLong(tail.getInt(at + 12));
          long offset = Integer.toUnsignedLong(tail.getInt(at + 16));
          return entries(read(file, offset, (int) Math.min(length, MOST)), size);
        }
      }
      return new ZipNames(List.of(), 0, size);
    }
  }

  private static ZipNames entries(ByteBuffer list, long packed) {
    List<String> names = new ArrayList<>();
    long unpacked = 0;
    int at = 0;
    while (at + ENTRY <= list.limit() && list.getInt(at) == ENTRY_MARK) {
      int name = Short.toUnsignedInt(list.getShort(at + 28));
      int more =
          Short.toUnsignedInt(list.getShort(at + 30)) + Short.toUnsignedInt(list.getShort(at + 32));
      if (at + ENTRY + name > list.limit()) {
        break;
      }
      byte[] bytes = new byte[name];
      list.get(at + ENTRY, bytes);
      names.add(new String(bytes, StandardCharsets.UTF_8));
      unpacked += Integer.toUnsignedLong(list.getInt(at + UNPACKED));
      at += ENTRY + name + more;
    }
    return new ZipNames(names, unpacked, packed);
  }

  private static ByteBuffer read(FileChannel file, long from, int most) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(most).order(ByteOrder.LITTLE_ENDIAN);
    long at = from;
    while (bytes.hasRemaining()) {
      int read = file.read(bytes, at);
      if (read < 0) {
        break;
      }
      at += read;
    }
    return bytes.flip();
  }
}
