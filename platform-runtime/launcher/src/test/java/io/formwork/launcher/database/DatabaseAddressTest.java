package io.formwork.launcher.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.formwork.launcher.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

  @Test
  void readsWhatPostgresToolsWrite() {
    DatabaseAddress address =
        DatabaseAddress.parse("postgres://anna:p%40ss+word@db.example/desk?sslmode=require");
    assertEquals("jdbc:postgresql://db.example:5432/desk?sslmode=require", address.url());
    assertEquals("anna", address.user());
    assertEquals("p@ss+word", address.password());
  }

  @Test
  void readsTheFormOfJdbcToo() {
    assertEquals(
        "jdbc:postgresql://localhost:15432/desk",
        DatabaseAddress.parse("jdbc:postgresql://anna@localhost:15432/desk").url());
  }

  @Test
  void neverShowsThePassword() {
    String shown = DatabaseAddress.parse("postgres://anna:secret@db.example/desk").toString();
    assertEquals("anna@db.example:5432/desk", shown);
    assertFalse(shown.contains("secret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://anna@db.example/desk",
        "postgres://db.example/desk",
        "postgres://anna@db.example",
        "postgres://anna@db example/desk"
      })
  void refusesWhatIsNoAddress(String written) {
    assertThrows(Refusal.class, () -> DatabaseAddress.parse(written));
  }
}
