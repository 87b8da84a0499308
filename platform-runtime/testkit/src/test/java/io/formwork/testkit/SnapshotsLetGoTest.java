package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.deployment.Proposal;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.lang.management.ManagementFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Hundreds of releases must leave nothing behind in the memory of a node. */
@ExtendWith(DatabaseServerExtension.class)
class SnapshotsLetGoTest {

  private static final int RELEASES = 20;

  /** The release that serves, and what a collection may find a little later. */
  private static final int SOME = 4;

  private static final int PATIENCE = 20;
  private static final long PAUSE_MILLISECONDS = 100;
  private static final Pattern LOADERS =
      Pattern.compile(
          "(\\d+)\\s+\\d+\\s+net\\.bytebuddy\\.dynamic\\.loading\\.ByteArrayClassLoader(?![\\w$])");

  @Test
  void classesOfFormerReleasesAreLetGo(DatabaseServer server) throws Exception {
    try (TestDatabase database = server.empty();
        Node node = Node.start(database, Loans.asShipped())) {
      long before = loaders();
      Loans loans = Loans.asShipped();
      for (int i = 0; i < RELEASES; i++) {
        loans = loans.withField("shelf_" + i);
        node.done(new Proposal.Files(loans));
      }
      long after = loaders();
      for (int i = 0; i < PATIENCE && after > before + SOME; i++) {
        Thread.sleep(PAUSE_MILLISECONDS);
        after = loaders();
      }
      assertTrue(after <= before + SOME, after + " class loaders after, " + before + " before");
    }
  }

  private static long loaders() throws JMException {
    System.gc();
    Object histogram =
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {new String[0]},
                new String[] {String[].class.getName()});
    Matcher found = LOADERS.matcher(histogram.toString());
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }
}
