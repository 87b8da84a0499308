package io.formwork.benchmark.yardstick;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** One page of tickets by one statement, with no rights and no metadata. */
@Path("/tickets")
public class TicketsResource {

  private static final String PAGE =
      """
      SELECT t.id, t.number, t.subject, c.name AS client, t.criticality, t.status, t.line,
        a.name AS assignee, t.created_at::text, t.resolution_due::text
      FROM support_desk.ticket t
      LEFT JOIN fw."user" c ON c.id = t.client
      LEFT JOIN fw."user" a ON a.id = t.assignee
      ORDER BY
        array_position(ARRAY['low', 'normal', 'high', 'critical']::text[], t.criticality)
          DESC NULLS LAST,
        t.created_at, t.id
      LIMIT 50
      """;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @SuppressWarnings("BanJNDI") // the name is a constant; nobody can slip another in
  public List<Map<String, Object>> page() throws SQLException, NamingException {
    DataSource dataSource = InitialContext.doLookup("java:jboss/datasources/FormworkDS");
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(PAGE);
        ResultSet result = statement.executeQuery()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row(result));
      }
      return rows;
    }
  }

  private static Map<String, Object> row(ResultSet result) throws SQLException {
    Map<String, Object> row = new LinkedHashMap<>();
    int columns = result.getMetaData().getColumnCount();
    for (int i = 1; i <= columns; i++) {
      row.put(result.getMetaData().getColumnLabel(i), result.getObject(i));
    }
    return row;
  }
}
