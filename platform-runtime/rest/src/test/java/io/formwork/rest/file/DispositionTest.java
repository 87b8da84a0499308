package io.formwork.rest.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DispositionTest {

  @Test
  void aNameGoesInBothForms() {
    assertEquals(
        "attachment; filename=\"____ 1.pdf\"; filename*=UTF-8''%D0%A1%D1%87%D1%91%D1%82%201.pdf",
        Disposition.of("attachment", "Счёт 1.pdf"));
  }

  /** A quote would end the name, a percent sign be read as the beginning of a code. */
  @Test
  void nothingInANameLeavesItsQuotes() {
    assertEquals(
        "inline; filename=\"a_b_c_d.png\"; filename*=UTF-8''a%22b%5Cc%25d.png",
        Disposition.of("inline", "a\"b\\c%d.png"));
  }

  @Test
  void namesOfRequests() {
    assertEquals(Optional.of("a b.png"), Disposition.name("attachment; filename=\"a b.png\""));
    assertEquals(Optional.of("a.png"), Disposition.name("form-data; name=x; filename=a.png"));
    assertEquals(Optional.of("a\"b"), Disposition.name("attachment; filename=\"a\\\"b\""));
    assertEquals(
        Optional.of("Счёт+.pdf"),
        Disposition.name("attachment; filename=x; filename*=utf-8''%D0%A1%D1%87%D1%91%D1%82+.pdf"));
    byte[] utf8 = "Счёт.pdf".getBytes(StandardCharsets.UTF_8);
    assertEquals(
        Optional.of("Счёт.pdf"),
        Disposition.name(
            "attachment; filename=\"" + new String(utf8, StandardCharsets.ISO_8859_1) + "\""));
    assertEquals(Optional.empty(), Disposition.name("attachment"));
    assertEquals(Optional.empty(), Disposition.name("attachment; filename*=UTF-8''%zz"));
  }
}
