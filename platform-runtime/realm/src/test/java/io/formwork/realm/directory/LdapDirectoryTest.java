package io.formwork.realm.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.formwork.realm.directory.Directory.Answer;
import io.formwork.realm.outside.Outsider;
import io.formwork.realm.settings.SignInSettings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real directory over the wire, as OpenLDAP and as Active Directory keep people. */
class LdapDirectoryTest {

  private static final String PEOPLE =
      """
      dn: dc=example,dc=com
      objectClass: domain
      dc: example

      dn: ou=people,dc=example,dc=com
      objectClass: organizationalUnit
      ou: people

      dn: uid=anna,ou=people,dc=example,dc=com
      objectClass: person
      objectClass: user
      objectCategory: person
      uid: anna
      sAMAccountName: Anna
      objectGUID:: /wABAgMEBQYHCAkKCwwNDg==
      cn: Анна Карпова
      displayName: Карпова Анна
      mail: anna@example.com
      userPassword: верный
      userAccountControl: 512

      dn: uid=boris,ou=people,dc=example,dc=com
      objectClass: person
      objectClass: user
      objectCategory: person
      uid: boris
      sAMAccountName: boris
      objectGUID:: AQABAgMEBQYHCAkKCwwNDg==
      cn: Борис
      userPassword: верный
      userAccountControl: 514

      dn: cn=Agents,dc=example,dc=com
      objectClass: groupOfNames
      cn: Agents
      member: uid=anna,ou=people,dc=example,dc=com
      member: cn=Everybody,dc=example,dc=com

      dn: cn=Everybody,dc=example,dc=com
      objectClass: groupOfNames
      cn: Everybody
      member: cn=Agents,dc=example,dc=com
      """;

  private static final String LDAP =
      """
      directory.kind = ldap
      directory.unencrypted = true
      directory.bind.name = cn=reader,dc=example,dc=com
      directory.bind.password = reads
      directory.people.base = ou=people,dc=example,dc=com
      directory.groups.base = dc=example,dc=com
      directory.timeout = 2
      roles.desk.agent = cn=agents, dc=example, dc=com
      roles.desk.client = Everybody
      roles.other.boss = Bosses
      """;

  private static final String ACTIVE = LDAP.replace("kind = ldap", "kind = active-directory");

  @TempDir Path folder;

  @Test
  void itVouchesForWhoeverKnowsThePassword() throws Exception {
    try (TestDirectory server = TestDirectory.inClear(PEOPLE)) {
      Outsider anna = vouched(directory(LDAP, server), "anna");
      assertEquals("anna", anna.login());
      assertEquals(Optional.of("Анна Карпова"), anna.name());
      assertEquals(Optional.of("anna@example.com"), anna.email());
      assertEquals(Map.of("desk", Set.of("agent", "client")), anna.roles());
    }
  }

  @Test
  void activeDirectoryNamesPeopleInItsOwnWay() throws Exception {
    try (TestDirectory server = TestDirectory.inClear(PEOPLE)) {
      Outsider anna = vouched(directory(ACTIVE, server), "anna");
      assertEquals("anna", anna.login(), "without capitals");
      assertEquals("ff000102030405060708090a0b0c0d0e", anna.subject(), "bytes that are no text");
      assertEquals(Optional.of("Карпова Анна"), anna.name());
      assertEquals(Map.of("desk", Set.of("agent", "client")), anna.roles());
    }
  }

  @Test
  void groupsInGroupsCountOnlyWhereThatIsSaid() throws Exception {
    try (TestDirectory server = TestDirectory.inClear(PEOPLE)) {
      String flat = LDAP + "directory.groups.nested = false\n";
      assertEquals(
          Map.of("desk", Set.of("agent")), vouched(directory(flat, server), "anna").roles());
    }
  }

  @Test
  void aGroupNamedAsAnotherOneGivesNoRoleByItsShortName() throws Exception {
    String twice =
        PEOPLE
            + """

            dn: cn=everybody,ou=people,dc=example,dc=com
            objectClass: groupOfNames
            cn: everybody
            member: uid=boris,ou=people,dc=example,dc=com
            """;
    try (TestDirectory server = TestDirectory.inClear(twice)) {
      assertEquals(
          Map.of("desk", Set.of("agent")),
          vouched(directory(LDAP, server), "anna").roles(),
          "which of the two is meant, nobody can tell");
    }
  }

  @Test
  void thePersonIsTheSameUnderAnotherName() throws Exception {
    try (TestDirectory server = TestDirectory.inClear(PEOPLE)) {
      Directory directory = directory(LDAP, server);
      String before = vouched(directory, "anna").subject();
      server.server().modifyDN("uid=anna,ou=people,dc=example,dc=com", "uid=anna.karpova", true);
      assertEquals(before, vouched(directory, "anna.karpova").subject());
      assertInstanceOf(Answer.Refused.class, directory.verify("anna", "верный"));
    }
  }

  @Test
  void nobodyElseGetsIn() throws Exception {
    try (TestDirectory server = TestDirectory.inClear(PEOPLE)) {
      Directory directory = directory(ACTIVE, server);
      refused(directory, "anna", "неверный");
      refused(directory, "nobody", "верный");
      refused(directory, "boris", "верный");
      refused(directory, "*", "верный");
      refused(directory, "ann*", "верный");
      refused(directory, "anna)(|(uid=*", "верный");
      refused(directory, "anna\\2a", "верный");
      refused(directory, "anna\u0000", "верный");
      refused(directory, "", "верный");
      // A bind without a password would succeed as nobody.
      refused(directory, "anna", "");
    }
  }

  @Test
  void oneThatDoesNotAnswerIsNoRefusal() throws Exception {
    try (TestDirectory server = TestDirectory.inClear(PEOPLE)) {
      unavailable(directory(LDAP.replace("= reads", "= wrong"), server), "invalid credentials");
      unavailable(directory(LDAP.replace("ou=people", "ou=peopel"), server), "no such object");
      try (ServerSocket dead = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        // It accepts and says nothing, which is worse than being away.
        Directory silent = directory(LDAP, "ldap://localhost:" + dead.getLocalPort());
        unavailable(silent, "");
      }
    }
  }

  @Test
  void theNextServerIsAskedWhenOneIsAway() throws Exception {
    int free;
    try (ServerSocket gone = new ServerSocket(0)) {
      free = gone.getLocalPort();
    }
    try (TestDirectory server = TestDirectory.inClear(PEOPLE)) {
      Directory both =
          directory(LDAP, "ldap://localhost:" + free + " ldap://localhost:" + server.port());
      vouched(both, "anna");
    }
  }

  @Test
  void whatItSaysIsEncryptedForWhomWeTrustAndTheNameWeAskedFor() throws Exception {
    for (boolean fromTheStart : new boolean[] {true, false}) {
      Path keys = Files.createTempDirectory(folder, "keys");
      Path ours = TestDirectory.keysOf("localhost", keys);
      Path another = TestDirectory.keysOf("dc1.example.com", keys);
      String tls =
          LDAP.replace(
                  "directory.unencrypted = true", fromTheStart ? "" : "directory.start-tls = true")
              + "directory.trust-store.password = changeit\ndirectory.trust-store = ";
      String url = (fromTheStart ? "ldaps" : "ldap") + "://localhost:";
      try (TestDirectory server = TestDirectory.encrypted(ours, fromTheStart, PEOPLE)) {
        vouched(directory(tls + ours, url + server.port()), "anna");
        unavailable(directory(tls + another, url + server.port()), "");
      }
      try (TestDirectory elsewhere = TestDirectory.encrypted(another, fromTheStart, PEOPLE)) {
        unavailable(directory(tls + another, url + elsewhere.port()), "");
      }
    }
  }

  private Directory directory(String settings, TestDirectory server) throws Exception {
    return directory(settings, "ldap://localhost:" + server.port());
  }

  private Directory directory(String settings, String url) throws Exception {
    Path file = Files.createTempFile(folder, "sign-in", ".properties");
    Files.writeString(file, "directory.url = " + url + "\n" + settings);
    SignInSettings read = SignInSettings.read(file);
    return new LdapDirectory(read.directory().orElseThrow(), read.roles());
  }

  private static Outsider vouched(Directory directory, String login) {
    Answer answer = directory.verify(login, "верный");
    return assertInstanceOf(Answer.Vouched.class, answer, answer.toString()).person();
  }

  private static void refused(Directory directory, String login, String password) {
    assertInstanceOf(Answer.Refused.class, directory.verify(login, password), login);
  }

  private static void unavailable(Directory directory, String why) {
    Answer answer = directory.verify("anna", "верный");
    String said = assertInstanceOf(Answer.Unavailable.class, answer, answer.toString()).why();
    assertNotEquals("", said);
    assertEquals(true, said.contains(why), said);
  }
}
