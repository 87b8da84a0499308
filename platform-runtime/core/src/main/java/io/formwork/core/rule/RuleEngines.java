package io.formwork.core.rule;

import io.formwork.core.entity.EntityTypes;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.model.ApplicationModel;
import java.util.List;

/** Makes the rule engine of an application. The one door to the technology that runs rules. */
public interface RuleEngines {

  /** What keeps the rules of the application from compiling; empty when they do. */
  List<Diagnostic> check(ApplicationModel model, EntityTypes types);

  RuleEngine open(ApplicationModel model, EntityTypes types);
}
