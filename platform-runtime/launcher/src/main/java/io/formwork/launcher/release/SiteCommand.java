package io.formwork.launcher.release;

import io.formwork.launcher.json.Json;
import io.formwork.launcher.json.JsonWriter;
import io.formwork.launcher.terminal.Ink;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands here have in common: where they act, and how they print. */
abstract class SiteCommand implements Callable<Integer> {

  /** It is as it was asked to be. */
  static final int DONE = 0;

  /** It is not, and a sentence says why. */
  static final int NOT_DONE = 1;

  /** Somebody else has published since the plan was made; plan again. */
  static final int STALE = 3;

  @Mixin private SiteOptions where = new SiteOptions();

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    try (Site site = where.open()) {
      return at(site);
    }
  }

  abstract int at(Site site);

  boolean json() {
    return json;
  }

  /** Colours only where a person reads. */
  Ink ink() {
    return json ? new Ink(false) : Ink.ofTerminal();
  }

  void print(Json value) {
    print(JsonWriter.write(value));
  }

  void print(String text) {
    CommandSpec known = spec;
    PrintWriter out =
        known == null ? new PrintWriter(System.out, true) : known.commandLine().getOut();
    out.print(text);
    out.flush();
  }
}
