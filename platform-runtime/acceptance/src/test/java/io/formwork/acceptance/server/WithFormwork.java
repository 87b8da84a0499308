package io.formwork.acceptance.server;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one {@link RunningFormwork} of their process. It ends with the process and not
 * with a run: where tests share several processes, each class is a run by itself.
 */
public final class WithFormwork implements ParameterResolver {

  private static @Nullable RunningFormwork running;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == RunningFormwork.class;
  }

  @Override
  public RunningFormwork resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return ofProcess();
  }

  private static synchronized RunningFormwork ofProcess() {
    RunningFormwork known = running;
    if (known == null) {
      known = started();
      running = known;
      Runtime.getRuntime().addShutdownHook(new Thread(known::end));
    }
    return known;
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
