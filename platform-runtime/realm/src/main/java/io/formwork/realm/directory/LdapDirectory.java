package io.formwork.realm.directory;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import io.formwork.realm.outside.Outsider;
import io.formwork.realm.settings.DirectorySettings;
import io.formwork.realm.settings.RoleMap;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A directory over LDAP: looks for the person, lets the directory itself judge the password by a
 * bind of that person, and then reads the groups.
 */
public final class LdapDirectory implements Directory {

  private static final int ACCOUNT_DISABLED = 2;
  private static final String CONTROL = "userAccountControl";
  private static final String NDS_LOCK = "nsAccountLock";

  private final DirectorySettings settings;
  private final RoleMap roles;
  private final Memberships memberships;
  private final Connections connections;

  /**
   * Asks nothing yet.
   *
   * @throws IllegalArgumentException when the trusted certificates are of no use
   */
  public LdapDirectory(DirectorySettings settings, RoleMap roles) {
    this.settings = settings;
    this.roles = roles;
    this.memberships = new Memberships(settings.groups());
    try {
      this.connections = new Connections(settings);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("The directory cannot be trusted: " + e.getMessage(), e);
    }
  }

  @Override
  public Answer verify(String login, String password) {
    // A bind with a name and no password is one of nobody, and succeeds (RFC 4513, 5.1.2).
    if (login.isEmpty() || password.isEmpty()) {
      return new Answer.Refused();
    }
    try (LDAPConnection connection = connections.searching()) {
      Optional<SearchResultEntry> found = find(connection, login);
      return found.isPresent() && connections.letIn(found.get().getDN(), password)
          ? new Answer.Vouched(person(connection, login, found.get()))
          : new Answer.Refused();
    } catch (LDAPException e) {
      return new Answer.Unavailable(e.getResultCode() + ": " + e.getMessage());
    }
  }

  /**
   * The one person of that login who is not disabled. The directory compares as it likes, without
   * capitals or accents, so what it found must say the login itself.
   */
  private Optional<SearchResultEntry> find(LDAPConnection connection, String login)
      throws LDAPException {
    DirectorySettings.People people = settings.people();
    SearchRequest request =
        new SearchRequest(
            people.base(),
            SearchScope.SUB,
            Filter.createANDFilter(
                Filter.create(people.filter()), Filter.createEqualityFilter(people.login(), login)),
            people.login(),
            people.id(),
            people.name(),
            people.email(),
            CONTROL,
            NDS_LOCK);
    List<SearchResultEntry> found =
        connection.search(request).getSearchEntries().stream()
            .filter(entry -> says(entry, people.login(), login))
            .toList();
    return found.size() == 1
        ? found.stream().filter(entry -> !isDisabled(entry)).findFirst()
        : Optional.empty();
  }

  private static boolean says(SearchResultEntry entry, String attribute, String login) {
    String value = entry.getAttributeValue(attribute);
    return value != null && value.toLowerCase(Locale.ROOT).equals(login);
  }

  private static boolean isDisabled(SearchResultEntry entry) {
    Integer control = entry.getAttributeValueAsInteger(CONTROL);
    return (control != null && (control & ACCOUNT_DISABLED) != 0)
        || Boolean.TRUE.equals(entry.getAttributeValueAsBoolean(NDS_LOCK));
  }

  private Outsider person(LDAPConnection connection, String login, SearchResultEntry entry)
      throws LDAPException {
    Map<String, Set<String>> given =
        roles.isEmpty() ? Map.of() : roles.of(memberships.of(connection, entry.getDN()));
    return new Outsider(
        subject(entry),
        login,
        Optional.ofNullable(entry.getAttributeValue(settings.people().name())),
        Optional.ofNullable(entry.getAttributeValue(settings.people().email())),
        given);
  }

  private String subject(SearchResultEntry entry) throws LDAPException {
    String attribute = settings.people().id();
    byte[] bytes = entry.getAttributeValueBytes(attribute);
    if (bytes == null) {
      throw new LDAPException(
          ResultCode.NO_SUCH_ATTRIBUTE,
          entry.getDN() + " has no " + attribute + ", which directory.id names");
    }
    return settings.idIsBinary()
        ? HexFormat.of().formatHex(bytes)
        : entry.getAttributeValue(attribute);
  }
}
