package io.formwork.acceptance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** The third law: a technology lives in one module. */
@AnalyzeClasses(locations = Modules.class)
class TechnologiesTest {

  /**
   * A technology and where it may be named.
   *
   * @param packages its own
   * @param modules usually one; each more is explained where it stands
   */
  private record Technology(String name, List<String> packages, Set<String> modules) {}

  private static final List<Technology> TECHNOLOGIES =
      List.of(
          new Technology("YAML", List.of("org.snakeyaml.."), Set.of("metadata")),
          new Technology("CEL", List.of("dev.cel.."), Set.of("metadata")),
          new Technology(
              "telephone numbers", List.of("com.google.i18n.phonenumbers.."), Set.of("metadata")),
          new Technology(
              "Hibernate",
              List.of("org.hibernate..", "jakarta.persistence.."),
              Set.of("persistence")),
          new Technology("generated classes", List.of("net.bytebuddy.."), Set.of("persistence")),
          new Technology("migrations", List.of("org.flywaydb.."), Set.of("persistence")),
          new Technology("what files are", List.of("org.apache.tika.."), Set.of("persistence")),
          // The realm checks passwords before any application is there; the server hands over the
          // data source that its container made; the launcher makes the embedded database.
          new Technology(
              "JDBC",
              List.of("java.sql..", "javax.sql..", "org.postgresql.."),
              Set.of("persistence", "realm", "assembly", "server", "launcher")),
          new Technology(
              "jBPM",
              List.of("org.jbpm..", "org.kie.kogito..", "org.kie.api.runtime.process.."),
              Set.of("process-engine")),
          new Technology("Drools", List.of("org.drools.."), Set.of("rule-engine")),
          new Technology("Excel", List.of("org.apache.poi.."), Set.of("reports")),
          new Technology("JAX-RS", List.of("jakarta.ws.rs.."), Set.of("rest")),
          new Technology("Jackson", List.of("com.fasterxml.jackson.."), Set.of("rest")),
          new Technology("Vaadin", List.of("com.vaadin.."), Set.of("ui")),
          new Technology("CDI", List.of("jakarta.enterprise.."), Set.of("server", "rest", "ui")),
          new Technology("LDAP", List.of("com.unboundid.."), Set.of("realm")),
          new Technology("OpenID Connect", List.of("com.nimbusds.."), Set.of("realm")),
          new Technology("Elytron", List.of("org.wildfly.."), Set.of("realm")),
          new Technology(
              "language server protocol",
              List.of("org.eclipse.lsp4j.."),
              Set.of("language-server", "launcher")),
          new Technology(
              "Gson", List.of("com.google.gson.."), Set.of("language-server", "launcher")),
          new Technology("command line", List.of("picocli.."), Set.of("launcher")),
          new Technology("embedded PostgreSQL", List.of("io.zonky.."), Set.of("launcher")));

  @ArchTest
  static void eachTechnologyLivesInItsModule(JavaClasses classes) {
    for (Technology technology : TECHNOLOGIES) {
      noClasses()
          .that()
          .resideOutsideOfPackages(Modules.packagesOf(technology.modules()))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(technology.packages().toArray(String[]::new))
          .because(
              technology.name()
                  + " lives in "
                  + technology.modules()
                  + ": take the module away and the rest still compiles, put another in its place"
                  + " and nobody notices")
          .check(classes);
    }
  }

  @ArchTest
  static final ArchRule METADATA_AND_CORE_KNOW_NO_FRAMEWORK =
      noClasses()
          .that()
          .resideInAnyPackage("io.formwork.metadata..", "io.formwork.core..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "javax.inject..", "org.springframework..", "org.jboss..")
          .because(
              "what an application is and does is plain Java, wired by constructors in one place");
}
