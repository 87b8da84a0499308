package io.formwork.realm.directory;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import io.formwork.realm.settings.DirectorySettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which groups somebody is in. */
final class Memberships {

  /** Active Directory follows groups in groups by this rule (LDAP_MATCHING_RULE_IN_CHAIN). */
  private static final String IN_CHAIN = "1.2.840.113556.1.4.1941";

  private static final int DEEPEST = 20;
  private static final int AT_ONCE = 100;
  private static final String NAME = "cn";

  private final DirectorySettings.Groups groups;

  Memberships(DirectorySettings.Groups groups) {
    this.groups = groups;
  }

  /** Each group by its distinguished name and by its short one. */
  Set<String> of(LDAPConnection connection, String person) throws LDAPException {
    Set<String> names = new HashSet<>();
    if (groups.chained() && groups.nested()) {
      search(
          connection,
          Filter.createExtensibleMatchFilter(groups.member(), IN_CHAIN, false, person),
          names);
      return names;
    }
    Set<String> seen = new HashSet<>();
    List<String> members = List.of(person);
    for (int depth = 0; depth < DEEPEST && !members.isEmpty(); depth++) {
      List<String> found = new ArrayList<>();
      for (int from = 0; from < members.size(); from += AT_ONCE) {
        List<String> some = members.subList(from, Math.min(from + AT_ONCE, members.size()));
        found.addAll(search(connection, anyOf(some), names));
      }
      found.removeIf(group -> !seen.add(group));
      members = groups.nested() ? found : List.of();
    }
    return names;
  }

  private Filter anyOf(List<String> members) {
    return Filter.createORFilter(
        members.stream()
            .map(member -> Filter.createEqualityFilter(groups.member(), member))
            .toList());
  }

  private List<String> search(LDAPConnection connection, Filter filter, Set<String> names)
      throws LDAPException {
    List<String> found = new ArrayList<>();
    SearchRequest request = new SearchRequest(groups.base(), SearchScope.SUB, filter, NAME);
    for (SearchResultEntry group : connection.search(request).getSearchEntries()) {
      found.add(group.getDN());
      names.add(group.getDN());
      if (group.hasAttribute(NAME)) {
        names.add(group.getAttributeValue(NAME));
      }
    }
    return found;
  }
}
