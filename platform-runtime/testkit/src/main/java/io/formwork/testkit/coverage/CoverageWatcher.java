package io.formwork.testkit.coverage;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Writes down what a test that is marked with {@link Covers} covers, when it passes. A test that
 * finds out what it covers while it runs asks for the {@link Evidence} as a parameter.
 */
public final class CoverageWatcher implements BeforeEachCallback, TestWatcher, ParameterResolver {

  private static final ExtensionContext.Namespace RUN =
      ExtensionContext.Namespace.create(CoverageWatcher.class);

  /** So that what an earlier run has shown is forgotten even when every test fails now. */
  @Override
  public void beforeEach(ExtensionContext test) {
    evidence(test);
  }

  @Override
  public void testSuccessful(ExtensionContext test) {
    Optional<AnnotatedElement> element = test.getElement();
    element
        .map(method -> method.getAnnotation(Covers.class))
        .ifPresent(covers -> evidence(test).add(List.of(covers.value()), test.getDisplayName()));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Evidence.class;
  }

  @Override
  public Evidence resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return evidence(test);
  }

  /** One file a test class, begun anew in every run. */
  private static Evidence evidence(ExtensionContext test) {
    Class<?> tests = test.getRequiredTestClass();
    return test.getRoot()
        .getStore(RUN)
        .getOrComputeIfAbsent(tests, ignored -> Evidence.begin(tests), Evidence.class);
  }
}
