package io.formwork.launcher.release;

import io.formwork.core.deployment.Proposal;
import io.formwork.launcher.Refusal;
import io.formwork.launcher.json.Json;
import io.formwork.metadata.source.SourceFile;
import java.util.List;

/**
 * Where applications serve and their releases are kept: a running server, or a database.
 *
 * <p>Everything here ends with a {@link Refusal} when it cannot be asked or does not allow it.
 */
interface Site extends AutoCloseable {

  /** How people call it. */
  String name();

  PlanAnswer plan(Proposal proposal);

  /** Publishes exactly the plan with that hash. */
  PublishAnswer publish(Proposal proposal, String hash, String comment);

  /** All releases of all applications, the newest first in each. */
  List<ReleaseLine> releases();

  /** The files of a release, byte for byte. */
  List<SourceFile> files(String app, long release);

  /** What a look at the journal of each application has found, by application. */
  List<ChainLine> chains();

  /** Why somebody may do something or may not, as REST tells it. */
  Json explain(ExplainAsked asked);

  @Override
  void close();
}
