package io.formwork.realm.directory;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldif.LDIFReader;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.cert.ManageCertificates;
import java.io.BufferedReader;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A directory that listens on a port of this machine: people and groups of LDIF. */
final class TestDirectory implements AutoCloseable {

  static final String PASSWORD = "changeit";

  private final InMemoryDirectoryServer server;

  private TestDirectory(InMemoryListenerConfig listener, String ldif) throws LDAPException {
    InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=example,dc=com");
    config.addAdditionalBindCredentials("cn=reader,dc=example,dc=com", "reads");
    config.setSchema(null);
    config.setListenerConfigs(listener);
    config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
    config.addInMemoryOperationInterceptor(new Chains());
    server = new InMemoryDirectoryServer(config);
    server.importFromLDIF(true, new LDIFReader(new BufferedReader(new StringReader(ldif))));
    server.startListening();
  }

  static TestDirectory inClear(String ldif) throws LDAPException {
    return new TestDirectory(InMemoryListenerConfig.createLDAPConfig("clear"), ldif);
  }

  /** One that is asked by {@code ldaps}, or by StartTLS. */
  static TestDirectory encrypted(Path keys, boolean fromTheStart, String ldif) throws Exception {
    SSLUtil ssl = new SSLUtil(new KeyStoreKeyManager(keys.toFile(), PASSWORD.toCharArray()), null);
    return new TestDirectory(
        fromTheStart
            ? InMemoryListenerConfig.createLDAPSConfig(
                "tls", null, 0, ssl.createSSLServerSocketFactory(), null)
            : InMemoryListenerConfig.createLDAPConfig(
                "start", null, 0, ssl.createSSLSocketFactory()),
        ldif);
  }

  /** A key and its certificate for a host, which serve as keys and as what is trusted. */
  static Path keysOf(String host, Path folder) throws Exception {
    Path store = folder.resolve(host + ".p12");
    ManageCertificates.main(
        null,
        OutputStream.nullOutputStream(),
        System.err,
        "generate-self-signed-certificate",
        "--keystore",
        store.toString(),
        "--keystore-password",
        PASSWORD,
        "--keystore-type",
        "PKCS12",
        "--alias",
        "directory",
        "--subject-dn",
        "CN=" + host,
        "--subject-alternative-name-dns",
        host);
    if (!Files.exists(store)) {
      throw new IllegalStateException("No certificate for " + host);
    }
    return store;
  }

  int port() {
    return server.getListenPort();
  }

  InMemoryDirectoryServer server() {
    return server;
  }

  @Override
  public void close() {
    server.shutDown(true);
  }

  /** What Active Directory does by its matching rule: follows groups in groups. */
  private final class Chains extends InMemoryOperationInterceptor {
    @Override
    public void processSearchRequest(InMemoryInterceptedSearchRequest request)
        throws LDAPException {
      Filter filter = request.getRequest().getFilter();
      if ("1.2.840.113556.1.4.1941".equals(filter.getMatchingRuleID())) {
        var changed = request.getRequest().duplicate();
        changed.setFilter(
            Filter.createORFilter(
                above(filter.getAssertionValue()).stream()
                    .map(name -> Filter.createEqualityFilter("entryDN", name))
                    .toList()));
        request.setRequest(changed);
      }
    }

    private Set<String> above(String member) throws LDAPException {
      Set<String> all = new HashSet<>();
      List<String> open = new ArrayList<>(List.of(member));
      while (!open.isEmpty()) {
        Filter filter = Filter.createEqualityFilter("member", open.removeLast());
        for (SearchResultEntry group :
            server.search("dc=example,dc=com", SearchScope.SUB, filter).getSearchEntries()) {
          if (all.add(group.getDN())) {
            open.add(group.getDN());
          }
        }
      }
      return all;
    }
  }
}
