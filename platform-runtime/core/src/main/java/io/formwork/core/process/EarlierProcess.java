package io.formwork.core.process;

import io.formwork.metadata.model.Declaration;
import io.formwork.metadata.model.Process;
import java.util.Map;

/**
 * A process as an earlier release had it, for the instances that began under it.
 *
 * @param declarations what that release declared, by address: the names that the process speaks in
 */
public record EarlierProcess(Process process, Map<String, Declaration> declarations) {

  public EarlierProcess {
    declarations = Map.copyOf(declarations);
  }
}
