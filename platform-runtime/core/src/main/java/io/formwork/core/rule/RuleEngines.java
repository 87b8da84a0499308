package io.formwork.core.rule;

import io.formwork.core.entity.EntityTypes;
import io.formwork.metadata.model.ApplicationModel;

/** Makes the rule engine of an application. The one door to the technology that runs rules. */
public interface RuleEngines {

  /** Compiles the rules of the application against its classes. */
  CompiledRules compile(ApplicationModel model, EntityTypes types);
}
