package io.formwork.assembly;

import io.formwork.core.process.EarlierProcess;
import io.formwork.core.process.ProcessVersions;
import io.formwork.core.store.ReleaseStore;
import io.formwork.metadata.ApplicationReader;
import io.formwork.report.ExcelReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a process as it was in an earlier release, by reading the files of that release again. One
 * for all snapshots of an application; what was asked for last is kept.
 */
final class ReleasedProcesses implements ProcessVersions {

  private static final int KEPT = 32;

  private final String application;
  private final ReleaseStore releases;
  private final Map<Version, EarlierProcess> found =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Version, EarlierProcess> eldest) {
          return size() > KEPT;
        }
      };

  ReleasedProcesses(String application, ReleaseStore releases) {
    this.application = application;
    this.releases = releases;
  }

  private record Version(String process, String version) {}

  @Override
  public Optional<EarlierProcess> find(String process, String version) {
    Version wanted = new Version(process, version);
    synchronized (found) {
      EarlierProcess known = found.get(wanted);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Optional<EarlierProcess> earlier = read(wanted);
    synchronized (found) {
      earlier.ifPresent(kept -> found.put(wanted, kept));
    }
    return earlier;
  }

  /** The first release that is asked has it, unless it is from before releases said so. */
  private Optional<EarlierProcess> read(Version wanted) {
    return releases.withProcess(application, wanted.process(), wanted.version()).stream()
        .flatMap(number -> process(number, wanted.process()).stream())
        .filter(candidate -> candidate.process().version().equals(wanted.version()))
        .findFirst();
  }

  private Optional<EarlierProcess> process(long release, String process) {
    return new ApplicationReader(List.of(), List.of(new ExcelReader()))
        .read(() -> releases.files(application, release).files())
        .model(application)
        .flatMap(model ->
            Optional.ofNullable(model.processes().get(process))
                .map(found -> new EarlierProcess(found, model.declarations())));
  }
}
