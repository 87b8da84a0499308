package io.formwork.core.value;

import io.formwork.core.message.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Says how large a file is, as people do: {@code 340 КБ}, {@code 2,5 МБ}. A KB is 1024 bytes. */
public final class FileSizes {

  private static final int KILOBYTE = 1024;

  private FileSizes() {}

  public static Message of(long bytes) {
    if (bytes < KILOBYTE) {
      return Message.of("size.bytes", bytes);
    }
    return bytes < KILOBYTE * KILOBYTE
        ? Message.of("size.kilobytes", Math.ceilDiv(bytes, KILOBYTE))
        : Message.of("size.megabytes", megabytes(bytes));
  }

  private static BigDecimal megabytes(long bytes) {
    return BigDecimal.valueOf(bytes)
        .divide(BigDecimal.valueOf(KILOBYTE * KILOBYTE), 1, RoundingMode.HALF_UP)
        .stripTrailingZeros();
  }
}
