package io.formwork.process;

import io.formwork.core.process.InstanceStore.Instance;
import io.formwork.core.process.Processes;
import io.formwork.metadata.model.Process;
import io.formwork.process.definition.DefinitionCompiler;
import io.formwork.process.instance.LoadedProcess;
import io.formwork.process.instance.Platform;
import io.formwork.process.instance.Runs;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The process versions of an application, each parsed when it is first needed. */
final class LoadedProcesses {

  private final Processes known;
  private final DefinitionCompiler compiler;
  private final Platform platform;
  private final Runs runs;
  private final Map<Version, LoadedProcess> byVersion = new ConcurrentHashMap<>();

  LoadedProcesses(Processes known, Platform platform, Runs runs) {
    this.known = known;
    this.compiler = new DefinitionCompiler(runs);
    this.platform = platform;
    this.runs = runs;
  }

  private record Version(String process, String version) {}

  LoadedProcess of(Process process) {
    return byVersion.computeIfAbsent(
        new Version(process.name(), process.version()), version -> load(process));
  }

  /** The process in the version that the instance began with. */
  LoadedProcess of(Instance instance) {
    Version version = new Version(instance.process(), instance.version());
    LoadedProcess loaded = byVersion.get(version);
    return loaded == null ? of(find(version)) : loaded;
  }

  private Process find(Version wanted) {
    return known
        .find(wanted.process(), wanted.version())
        .orElseThrow(() ->
            new IllegalStateException(
                "No version %s of process %s, though instances run it"
                    .formatted(wanted.version(), wanted.process())));
  }

  private LoadedProcess load(Process process) {
    return LoadedProcess.of(compiler.compile(process), runs, platform);
  }
}
