package io.formwork.metadata.check;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.model.ApplicationModel;
import java.util.List;

/**
 * A part of the platform that knows more about definitions of its own: whether rules compile,
 * whether a process is sound.
 */
public interface Checker {

  /** Everything that is wrong; called with complete models only. */
  List<Diagnostic> check(ApplicationModel model);
}
