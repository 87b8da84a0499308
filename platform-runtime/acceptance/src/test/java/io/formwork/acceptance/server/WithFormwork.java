package io.formwork.acceptance.server;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one {@link RunningFormwork} of the whole run, which ends with the run. */
public final class WithFormwork implements ParameterResolver {

  private static final ExtensionContext.Namespace RUN =
      ExtensionContext.Namespace.create(WithFormwork.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == RunningFormwork.class;
  }

  @Override
  public RunningFormwork resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(RUN)
        .getOrComputeIfAbsent(RunningFormwork.class, ignored -> started(), RunningFormwork.class);
  }

  private static RunningFormwork started() {
    try {
      return RunningFormwork.start();
    } catch (IOException e) {
      throw new ParameterResolutionException("Formwork does not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ParameterResolutionException("Interrupted", e);
    }
  }
}
