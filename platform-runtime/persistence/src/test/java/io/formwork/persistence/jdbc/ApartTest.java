package io.formwork.persistence.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseServerExtension.class)
class ApartTest {

  private final List<LogRecord> logged = new ArrayList<>();

  private final Handler listening =
      new Handler() {
        @Override
        public void publish(LogRecord one) {
          logged.add(one);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @Test
  void whatFailsBesideIsSaidInOneLine(DatabaseServer server) {
    Logger logger = Logger.getLogger(Apart.class.getName());
    logger.addHandler(listening);
    try (TestDatabase database = server.empty()) {
      Apart.attempt(
          database.dataSource(),
          connection -> {
            throw new SQLException("full");
          });
    } finally {
      logger.removeHandler(listening);
    }
    assertEquals(1, logged.size());
    LogRecord line = logged.getFirst();
    assertNull(line.getThrown());
    String said = MessageFormat.format(line.getMessage(), line.getParameters());
    assertTrue(said.endsWith("SQLException: full"), said);
  }
}
