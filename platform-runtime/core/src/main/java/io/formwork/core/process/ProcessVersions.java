package io.formwork.core.process;

import io.formwork.metadata.model.Process;
import java.util.Optional;

/** Finds the process as it was in an earlier release, for the instances that began under it. */
public interface ProcessVersions {

  Optional<Process> find(String process, String version);
}
