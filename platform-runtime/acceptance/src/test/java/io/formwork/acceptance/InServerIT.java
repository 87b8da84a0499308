package io.formwork.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.formwork.acceptance.server.TestApplication;
import io.formwork.core.health.Health;
import io.formwork.core.health.Readiness;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside the provisioned server, beside the platform that the EAR carries. */
@ExtendWith(ArquillianExtension.class)
class InServerIT {

  @Inject Health health;

  @Resource(lookup = "java:jboss/datasources/FormworkDS")
  DataSource dataSource;

  @Resource UserTransaction transaction;

  @Deployment
  static EnterpriseArchive application() {
    return TestApplication.with(InServerIT.class);
  }

  @Test
  void thePlatformServesWhenTheServerHasDeployedIt() {
    assertInstanceOf(Readiness.Serving.class, health.readiness());
  }

  @Test
  void theDataSourceTakesPartInTheTransactionsOfTheServer() throws Exception {
    execute("create table kept (id int)");
    transaction.begin();
    execute("insert into kept values (1)");
    transaction.rollback();
    assertEquals("0", answer("select count(*) from kept"));
  }

  /** Who needs what a long transaction holds is told so, and does not wait until it ends. */
  @Test
  void nobodyWaitsForOthersForLong() throws Exception {
    assertEquals("10s", answer("show lock_timeout"));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String answer(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
