package io.formwork.core.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

  @ParameterizedTest
  @CsvSource({
    "Счёт №1.pdf,              Счёт №1.pdf",
    "../../etc/passwd,         passwd",
    "'C:\\temp\\снимок.png',   снимок.png",
    "' a  b .txt',             a b .txt",
    "...,                      ''",
    "'a\u202Egpj.exe',         agpj.exe",
    "'a\u0000b\u0007\n.png',   ab .png",
    "'a\u200B\uFEFF.png',      a.png",
    "'x\"<y>|z:*?.png',        x__y__z___.png",
    "CON.txt,                  _CON.txt",
    "lpt1,                     _lpt1",
    "console.txt,              console.txt",
    "'и\u0306.png',            й.png"
  })
  void clean(String given, String expected) {
    assertEquals(expected, FileNames.clean(given));
  }

  @Test
  void aLongNameKeepsItsEndingAndNoHalfOfALetter() {
    String clean = FileNames.clean("😀".repeat(100) + ".docx");
    assertTrue(clean.endsWith("😀.docx"), clean);
    assertTrue(clean.getBytes(StandardCharsets.UTF_8).length <= 255);
    assertEquals(clean, FileNames.clean(clean));
  }
}
