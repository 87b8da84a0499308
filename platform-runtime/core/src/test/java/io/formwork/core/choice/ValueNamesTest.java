package io.formwork.core.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueNamesTest {

  @ParameterizedTest
  @CsvSource({
    "Срочно, srochno",
    "Доступ и учётные записи, dostup_i_uchetnye_zapisi",
    "'Wi-Fi, 5 GHz', wi_fi_5_ghz",
    "1С, v_1s",
    "!!!, v",
    "Щётка, shchetka"
  })
  void isMadeOfTheTitle(String title, String name) {
    assertEquals(name, ValueNames.of(title, Set.of()));
  }

  @Test
  void isNobodyElses() {
    assertEquals("mail_3", ValueNames.of("Mail", Set.of("mail", "mail_2")));
  }

  @Test
  void fitsIntoForty() {
    String name =
        ValueNames.of("Очень длинное название значения, которое никто не прочтёт", Set.of());
    assertEquals("ochen_dlinnoe_nazvanie_znacheniya_ko", name);
  }
}
