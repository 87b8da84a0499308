package io.formwork.realm.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInSettingsTest {

  private static final String LEAST =
      """
      # Two controllers
      directory.url = ldaps://dc1.example.com ldaps://dc2.example.com:3269
      directory.kind = active-directory
      directory.people.base = ou=Сотрудники,dc=example,dc=com
      """;

  @TempDir Path folder;

  @Test
  void littleIsEnough() throws Exception {
    DirectorySettings directory = read(LEAST).directory().orElseThrow();
    assertEquals(
        "[Server[host=dc1.example.com, port=636], Server[host=dc2.example.com, port=3269]]",
        directory.servers().toString());
    assertEquals(DirectorySettings.Tls.FROM_THE_START, directory.tls());
    assertEquals("sAMAccountName", directory.people().login());
    assertEquals(directory.people().base(), directory.groups().base());
    assertEquals(Optional.empty(), directory.bind());
  }

  @Test
  void aSecretMayLieInAFileOfItsOwnAndBackslashesAreJustThat() throws Exception {
    Files.writeString(folder.resolve("secret"), "p=ss\\word\n");
    assertEquals(
        Optional.of(new DirectorySettings.Bind("CORP\\reader", "p=ss\\word")),
        read(LEAST + "directory.bind.name = CORP\\reader\ndirectory.bind.password-file = secret")
            .directory()
            .orElseThrow()
            .bind());
  }

  @Test
  void aProviderIsSpokenToEncryptedAndComesBackToWhereWeAre() throws Exception {
    String provider =
        """
        provider.issuer = https://login.example.com/main
        provider.client = formwork
        provider.address = https://desk.example.com/
        """;
    ProviderSettings settings = read(provider).provider().orElseThrow();
    assertEquals("https://desk.example.com/sign-in/callback", settings.callback().toString());
    assertEquals("preferred_username", settings.claims().login());
    assertEquals(
        "FILE:1: provider.issuer is no address that begins with https://",
        problems(provider.replace("https://login", "http://login")));
  }

  @Test
  void groupsMakeRoles() throws Exception {
    RoleMap roles =
        read("""
        roles.desk.agent = CN=Agents, OU=Groups,DC=example,DC=com ; Helpers
        roles.desk.chief = Chiefs
        roles.store.keeper = Helpers
        """)
            .roles();
    assertEquals(Map.of(), roles.of(Set.of("Agents")));
    assertEquals(
        Map.of("desk", Set.of("agent")),
        roles.of(Set.of("cn=agents,ou=groups,dc=example,dc=com", "cn=other,dc=example,dc=com")));
    assertEquals(
        Map.of("desk", Set.of("agent", "chief"), "store", Set.of("keeper")),
        roles.of(Set.of("HELPERS", "chiefs")));
  }

  @Test
  void allThatIsWrongIsToldAtOnceWithItsPlace() {
    assertEquals(
        """
        FILE:1: directory.url would send passwords in clear; use ldaps:// or directory.start-tls = true, or say directory.unencrypted = true where the network is your own
        FILE:2: directory.kind is active-directory or ldap
        FILE:3: a line is "name = value"
        FILE:5: directory.timeout stands in line 4 already
        FILE:5: directory.timeout is a number from 1 to 60
        FILE:6: directory.bind.name needs both a name and a password
        FILE:7: roles.agent is not roles.APPLICATION.ROLE
        FILE:8: roles.desk.agent names no group; write group; group, or leave the line out
        FILE: directory.people.base is missing; for example directory.people.base = ou=people,dc=example,dc=com\
        """,
        problems(
            """
            directory.url = ldap://dc1.example.com
            directory.kind = novell
            something
            directory.timeout = 5
            directory.timeout = 600
            directory.bind.name = reader
            roles.agent = Agents
            roles.desk.agent = ;
            """));
  }

  @Test
  void whatIsNoSettingIsRefusedWithThoseThereAre() {
    String told = problems(LEAST + "directory.timout = 5");
    assertEquals(
        "FILE:5: directory.timout is no setting; there are directory.bind.name, ",
        told.substring(0, told.indexOf("directory.bind.password")));
  }

  @Test
  void aFileThatIsNotThereIsNotNothing() {
    Path missing = folder.resolve("missing");
    String told =
        assertThrows(SettingsException.class, () -> SignInSettings.read(missing)).toString();
    assertTrue(told.contains(missing + ": cannot be read"), told);
  }

  private SignInSettings read(String text) throws Exception {
    return SignInSettings.read(Files.writeString(folder.resolve("sign-in.properties"), text));
  }

  private String problems(String text) {
    String file = folder.resolve("sign-in.properties").toString();
    return assertThrows(SettingsException.class, () -> read(text))
        .toString()
        .replace(SettingsException.class.getName() + ": ", "")
        .replace(file, "FILE");
  }
}
