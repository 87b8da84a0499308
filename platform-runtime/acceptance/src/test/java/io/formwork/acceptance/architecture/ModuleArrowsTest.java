package io.formwork.acceptance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The arrows between modules point one way. */
@AnalyzeClasses(locations = Modules.class)
class ModuleArrowsTest {

  @ArchTest
  static void eachModuleKnowsOnlyWhatStandsBeneathIt(JavaClasses classes) {
    for (Map.Entry<String, Set<String>> arrow : Modules.ARROWS.entrySet()) {
      noClasses()
          .that()
          .resideInAPackage(Modules.packagesOf(arrow.getKey()))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(forbidden(arrow.getKey(), arrow.getValue()))
          .because(
              "adapters and channels never see one another: "
                  + arrow.getKey()
                  + " may know only "
                  + arrow.getValue()
                  + "; what it needs of another module is a port of core")
          .check(classes);
    }
  }

  @ArchTest
  static void everyModuleIsLookedAt(JavaClasses classes) {
    assertEquals(Modules.PACKAGES.keySet(), Modules.ARROWS.keySet());
    for (String root : Modules.PACKAGES.values()) {
      assertFalse(
          classes.stream().noneMatch(type -> type.getPackageName().startsWith(root)),
          () -> "No class of " + root + " was looked at");
    }
  }

  @ArchTest
  static final ArchRule PACKAGES_OF_METADATA_HAVE_NO_CYCLES =
      slices()
          .assignedFrom(new StagesOfMetadata())
          .should()
          .beFreeOfCycles()
          .because("a package is a stage or a concept, and can be read without those that follow");

  @ArchTest
  static final ArchRule PACKAGES_OF_CORE_HAVE_NO_CYCLES =
      slices()
          .matching("io.formwork.core.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a package is a concept, and can be read without those that build on it");

  @ArchTest
  static final ArchRule PACKAGES_OF_REST_HAVE_NO_CYCLES =
      slices()
          .matching("io.formwork.rest.(*)..")
          .should()
          .beFreeOfCycles()
          .because("reading a request, judging it and wording a problem are three things");

  private static String[] forbidden(String module, Set<String> allowed) {
    Set<String> others = new HashSet<>(Modules.PACKAGES.keySet());
    others.remove(module);
    others.removeAll(allowed);
    return Modules.packagesOf(others);
  }

  /** The packages below metadata, each a slice. */
  private static final class StagesOfMetadata implements SliceAssignment {

    private static final String ROOT = "io.formwork.metadata.";

    /**
     * A field may be computed by an expression, and the path of an expression leads along fields:
     * the two are one vocabulary in two packages.
     */
    private static final Set<String> VOCABULARY = Set.of("model", "expression");

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      String name = type.getPackageName();
      if (!name.startsWith(ROOT)) {
        return SliceIdentifier.ignore();
      }
      String stage = name.substring(ROOT.length()).split("\\.")[0];
      return SliceIdentifier.of(VOCABULARY.contains(stage) ? "vocabulary" : stage);
    }

    @Override
    public String getDescription() {
      return "stages of metadata";
    }
  }
}
