package io.formwork.benchmark;

import io.formwork.launcher.Installation;
import java.nio.file.Path;

/** One of the figures that are printed. */
interface Measurement {

  /** The word on the command line that asks for it alone. */
  String word();

  /**
   * Measures and prints.
   *
   * @param folder empty, for whatever it needs on disk
   */
  void run(Installation installation, Path folder, Report report) throws Exception;
}
