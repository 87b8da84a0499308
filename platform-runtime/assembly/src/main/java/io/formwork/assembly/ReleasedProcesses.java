package io.formwork.assembly;

import io.formwork.core.process.ProcessVersions;
import io.formwork.core.store.ReleaseStore;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds a process as it was in an earlier release, by reading the files of that release again.
 * Found ones are kept.
 */
final class ReleasedProcesses implements ProcessVersions {

  private final String application;
  private final ReleaseStore releases;
  private final Map<Version, Process> found = new ConcurrentHashMap<>();

  ReleasedProcesses(String application, ReleaseStore releases) {
    this.application = application;
    this.releases = releases;
  }

  private record Version(String process, String version) {}

  @Override
  public Optional<Process> find(String process, String version) {
    Version wanted = new Version(process, version);
    Process known = found.get(wanted);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Process> earlier =
        releases.all(application).stream()
            .flatMap(release -> model(release).stream())
            .flatMap(model -> Optional.ofNullable(model.processes().get(process)).stream())
            .filter(candidate -> candidate.version().equals(version))
            .findFirst();
    earlier.ifPresent(kept -> found.put(wanted, kept));
    return earlier;
  }

  private Optional<ApplicationModel> model(Release release) {
    List<SourceFile> files =
        release.files().entrySet().stream()
            .map(file ->
                new SourceFile(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
            .toList();
    return new ApplicationReader().read(() -> files).model(application);
  }
}
