package io.formwork.testdatabase;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the {@link DatabaseServer} of their process, which starts when the first test asks.
 * It ends with the process and not with a run: where tests share several processes, each class is a
 * run by itself.
 */
public final class DatabaseServerExtension implements ParameterResolver {

  private static final class OfProcess {

    static final DatabaseServer SERVER = DatabaseServer.fast();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == DatabaseServer.class;
  }

  @Override
  public DatabaseServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return OfProcess.SERVER;
  }
}
