package io.formwork.rest.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-9,    0,  9",
    "bytes=0-0,    0,  0",
    "bytes=90-,   90, 99",
    "bytes=90-500, 90, 99",
    "bytes=-10,   90, 99",
    "bytes=-500,   0, 99"
  })
  void aPart(String header, long first, long last) {
    assertEquals(new ByteRange.Part(first, last), ByteRange.of(header, 100));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bytes=-", "bytes=5-2", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b"})
  void whatIsNoRangeIsTheWhole(String header) {
    assertEquals(new ByteRange.Whole(), ByteRange.of(header, 100));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
  void outside(String header) {
    assertEquals(new ByteRange.Outside(), ByteRange.of(header, 100));
  }

  @Test
  void noHeaderIsTheWhole() {
    assertEquals(new ByteRange.Whole(), ByteRange.of(null, 100));
  }
}
