package io.formwork.realm.directory;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import io.formwork.realm.settings.DirectorySettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

  /**
   * Each group by its distinguished name, and by its short one where no other group has that: who
   * may make groups somewhere below must not make himself a member of one that is named so here.
   */
  Set<String> of(LDAPConnection connection, String person) throws LDAPException {
    Map<String, String> shortNames = new HashMap<>();
    if (groups.chained() && groups.nested()) {
      search(
          connection,
          Filter.createExtensibleMatchFilter(groups.member(), IN_CHAIN, false, person),
          shortNames);
    } else {
      climb(connection, person, shortNames);
    }
    Set<String> names = new HashSet<>(shortNames.keySet());
    names.addAll(thoseOfOne(connection, named(shortNames.values())));
    return names;
  }

  private void climb(LDAPConnection connection, String person, Map<String, String> shortNames)
      throws LDAPException {
    Set<String> seen = new HashSet<>();
    List<String> members = List.of(person);
    for (int depth = 0; depth < DEEPEST && !members.isEmpty(); depth++) {
      List<String> found = new ArrayList<>();
      for (List<String> some : parts(members)) {
        found.addAll(search(connection, anyOf(groups.member(), some), shortNames));
      }
      found.removeIf(group -> !seen.add(group));
      members = groups.nested() ? found : List.of();
    }
  }

  private Set<String> thoseOfOne(LDAPConnection connection, Set<String> shortNames)
      throws LDAPException {
    Map<String, Integer> bearers = new HashMap<>();
    for (List<String> some : parts(List.copyOf(shortNames))) {
      Filter group = Filter.createPresenceFilter(groups.member());
      Filter filter = Filter.createANDFilter(group, anyOf(NAME, some));
      SearchRequest request = new SearchRequest(groups.base(), SearchScope.SUB, filter, NAME);
      for (SearchResultEntry bearer : connection.search(request).getSearchEntries()) {
        for (String name : bearer.getAttributeValues(NAME)) {
          bearers.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
      }
    }
    return shortNames.stream()
        .filter(name -> bearers.getOrDefault(name.toLowerCase(Locale.ROOT), 0) == 1)
        .collect(Collectors.toSet());
  }

  private static Set<String> named(Collection<String> shortNames) {
    return shortNames.stream().filter(name -> !name.isEmpty()).collect(Collectors.toSet());
  }

  private static List<List<String>> parts(List<String> all) {
    List<List<String>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      parts.add(all.subList(from, Math.min(from + AT_ONCE, all.size())));
    }
    return parts;
  }

  private static Filter anyOf(String attribute, List<String> values) {
    return Filter.createORFilter(
        values.stream().map(value -> Filter.createEqualityFilter(attribute, value)).toList());
  }

  private List<String> search(
      LDAPConnection connection, Filter filter, Map<String, String> shortNames)
      throws LDAPException {
    List<String> found = new ArrayList<>();
    SearchRequest request = new SearchRequest(groups.base(), SearchScope.SUB, filter, NAME);
    for (SearchResultEntry group : connection.search(request).getSearchEntries()) {
      found.add(group.getDN());
      shortNames.put(group.getDN(), group.hasAttribute(NAME) ? group.getAttributeValue(NAME) : "");
    }
    return found;
  }
}
