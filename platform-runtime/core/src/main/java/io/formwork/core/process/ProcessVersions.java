package io.formwork.core.process;

import java.util.Optional;

/** Finds a process as it was in an earlier release, for the instances that began under it. */
public interface ProcessVersions {

  Optional<EarlierProcess> find(String process, String version);
}
