package io.formwork.testdatabase;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the {@link DatabaseServer} of the run, which starts when the first test asks. */
public final class DatabaseServerExtension implements ParameterResolver {

  private static final ExtensionContext.Namespace RUN =
      ExtensionContext.Namespace.create(DatabaseServerExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == DatabaseServer.class;
  }

  @Override
  public DatabaseServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(RUN)
        .getOrComputeIfAbsent(
            DatabaseServer.class, key -> DatabaseServer.fast(), DatabaseServer.class);
  }
}
