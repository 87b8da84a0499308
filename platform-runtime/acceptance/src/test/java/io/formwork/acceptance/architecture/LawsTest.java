package io.formwork.acceptance.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** The first two laws, and what else every class keeps to. */
@AnalyzeClasses(locations = Modules.class)
class LawsTest {

  @ArchTest
  static final ArchRule EVERYTHING_READS_THE_MODEL =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.formwork.metadata..", "io.formwork.language..", "io.formwork.launcher.scaffold..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.formwork.metadata.definition..",
              "io.formwork.metadata.resolve..",
              "io.formwork.metadata.yaml..")
          .because(
              "what was written is nullable and unresolved; the checked model is the only truth at run time; the language server and the first drafts help to write, and run nothing");

  @ArchTest
  static final ArchRule EVERY_WRITE_GOES_THROUGH_THE_COMMANDS =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.formwork.core.command..", "io.formwork.persistence..")
          .should()
          .callMethodWhere(calls("RecordStore", Set.of("insert", "update", "delete")))
          .because(
              "policy, derivation, checks, journal and events are steps of one write; whoever writes past"
                  + " RecordService leaves them out");

  @ArchTest
  static final ArchRule EVERY_SEARCH_CARRIES_THE_RIGHTS =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.formwork.core.query..",
              // Candidates of a strategy, actors and the records of seeds are found for
              // definitions,
              // not for a person.
              "io.formwork.core.flow..",
              "io.formwork.core.user..",
              "io.formwork.core.seed..",
              "io.formwork.persistence..")
          // The database keeps a record apart from those that the person may not see, too.
          .and()
          .doNotHaveFullyQualifiedName("io.formwork.core.command.TakenValues")
          // The port itself, whose shorter words lead to its longer ones.
          .and()
          .doNotHaveFullyQualifiedName("io.formwork.core.store.RecordSearch")
          .should()
          .callMethodWhere(
              calls(
                  "RecordSearch",
                  Set.of("rows", "count", "countUpTo", "estimate", "best", "aggregate", "figures")))
          .because(
              "Query weaves the policies into what is searched; a search of one's own sees everything");

  @ArchTest
  static final ArchRule CHANNELS_CALL_SERVICES =
      noClasses()
          .that()
          .resideInAnyPackage("io.formwork.rest..", "io.formwork.ui..")
          .should()
          .callMethodWhere(
              calls("Application", Set.of("stores", "definitions", "timers"))
                  .or(ownedBy(Set.of("RecordStore", "RecordSearch", "TaskStore", "InstanceStore"))))
          .because("a screen and REST act for a person, and only the services judge persons");

  @ArchTest
  static final ArchRule NOTHING_STATIC_CHANGES =
      fields()
          .that()
          .areStatic()
          .should()
          .beFinal()
          .because("state belongs to an object that somebody made and somebody can replace");

  @ArchTest
  static final ArchRule NOTHING_STATIC_HOLDS_STATE =
      noFields()
          .that()
          .areStatic()
          .should()
          .haveRawType(
              resideInAnyPackage("java.util.concurrent.atomic..", "java.util.concurrent.locks..")
                  .or(assignableTo("java.lang.ThreadLocal"))
                  .or(assignableTo("java.util.concurrent.ConcurrentMap")))
          .because("a release is swapped while others run; what is static would be shared by both");

  @ArchTest
  static final ArchRule TIME_COMES_FROM_THE_CLOCK =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.formwork.launcher..", "io.formwork.realm..")
          .should()
          .callMethodWhere(readsTheMachinesTime())
          .because(
              "timers, deadlines and timestamps follow the one injected clock, or no scenario could move it");

  @ArchTest
  static final ArchRule NAMES_SAY_SOMETHING =
      noClasses()
          .should()
          .haveNameMatching(".*(Manager|Helper|Utils?|Impl)")
          .because("such a name says that a class was made and not what it is for");

  @ArchTest
  static void everyPackageIsWithoutNulls(JavaClasses classes) {
    Set<String> bare =
        classes.stream()
            .filter(type -> !type.getPackage().isAnnotatedWith(NullMarked.class))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        Set.of(), bare, "packages without @NullMarked, in which nobody knows what may be null");
  }

  private static DescribedPredicate<JavaMethodCall> calls(String owner, Set<String> methods) {
    return DescribedPredicate.describe(
        "calls " + owner + " " + methods,
        call ->
            call.getTargetOwner().getPackageName().startsWith("io.formwork.core")
                && call.getTargetOwner().getSimpleName().equals(owner)
                && methods.contains(call.getName()));
  }

  private static DescribedPredicate<JavaMethodCall> ownedBy(Set<String> owners) {
    return DescribedPredicate.describe(
        "calls any of " + owners,
        call ->
            call.getTargetOwner().getPackageName().startsWith("io.formwork.core")
                && owners.contains(call.getTargetOwner().getSimpleName()));
  }

  private static DescribedPredicate<JavaClass> assignableTo(String type) {
    return JavaClass.Predicates.assignableTo(type);
  }

  private static DescribedPredicate<JavaMethodCall> readsTheMachinesTime() {
    return DescribedPredicate.describe(
        "reads the machine's time",
        call -> {
          String owner = call.getTargetOwner().getFullName();
          boolean now =
              owner.startsWith("java.time.")
                  && call.getName().equals("now")
                  && call.getTarget().getRawParameterTypes().isEmpty();
          boolean machine =
              owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
          return now || machine;
        });
  }
}
