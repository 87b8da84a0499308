package io.formwork.metadata.check;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.resolve.Resolved;

/**
 * One thing that must hold of an application. It may meet a model with gaps, when other problems
 * were found before.
 */
interface ApplicationCheck {

  void check(Resolved application, Problems problems);
}
