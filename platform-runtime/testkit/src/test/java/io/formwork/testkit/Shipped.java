package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.ReadResult;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.source.ClassPathSource;
import io.formwork.metadata.source.DefinitionSource;
import java.util.List;

/** The definitions that the EAR carries. */
final class Shipped {

  private Shipped() {}

  static DefinitionSource definitions() {
    return new ClassPathSource(Shipped.class.getClassLoader(), "formwork");
  }

  static List<ApplicationModel> applications() {
    ReadResult result = new ApplicationReader().read(definitions());
    assertFalse(result.hasErrors(), () -> result.diagnostics().toString());
    return result.models();
  }
}
