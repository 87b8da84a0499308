package io.formwork.benchmark.yardstick;

import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * What a developer would write by hand for one object, its rights and checks put into the code: the
 * floor under the figures of the platform. It writes the same rows into the same tables, the
 * journal's with them.
 */
@Path("/requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RequestsResource {

  private static final String ME =
      """
      SELECT u.id, u.name, x.team FROM fw."user" u JOIN service.user_extension x ON x.user_id = u.id
      WHERE u.login = ? AND u.active
      """;

  private static final String LIST =
      """
      SELECT t.id, t.number, t.subject, t.area, t.priority, t.status, t.client, c.name AS client_name,
        t.assignee, a.name AS assignee_name, t.due, t.created_at
      FROM service.request t
      LEFT JOIN fw."user" c ON c.id = t.client
      LEFT JOIN fw."user" a ON a.id = t.assignee
      WHERE t.team = ? OR t.assignee = ?
      ORDER BY t.created_at DESC NULLS LAST, t.id
      LIMIT 51
      """;

  private static final String ONE =
      """
      SELECT t.id, t.version, t.number, t.subject, t.description, t.area, t.priority, t.team, t.status,
        t.answer_in, t.due, t.client, c.name AS client_name, t.assignee, a.name AS assignee_name,
        t.created_at, t.updated_at
      FROM service.request t
      LEFT JOIN fw."user" c ON c.id = t.client
      LEFT JOIN fw."user" a ON a.id = t.assignee
      WHERE t.id = ? AND (t.team = ? OR t.assignee = ?)
      """;

  private static final String INSERT =
      """
      INSERT INTO service.request (version, number, subject, area, priority, team, answer_in, client,
        status, created_at, created_by, updated_at)
      VALUES (1, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?) RETURNING id
      """;

  private static final String JOURNAL =
      """
      WITH entry AS (
        INSERT INTO service.fw_journal (object, record_id, at, person, person_name, cause, operation, release, hash)
        SELECT 'request', ?, ?, ?, ?, 'person', ?, 1, sha256(coalesce(
          (SELECT hash FROM service.fw_journal WHERE object = ? AND record_id = ? ORDER BY id DESC LIMIT 1),
          ''::bytea) || ?)
        RETURNING id
      )
      INSERT INTO service.fw_journal_field (entry, position, field, kind, before, after)
      SELECT entry.id, f.position, f.field, 'TEXT', f.before, f.after
      FROM entry, unnest(?::text[], ?::text[], ?::text[]) WITH ORDINALITY AS f(field, before, after, position)
      """;

  private static final long HOUR = 3_600_000_000L;

  /** Who asks. */
  private record Me(long id, String name, String team) {}

  @GET
  public Response list(@Context SecurityContext who) throws SQLException, NamingException {
    try (Connection connection = dataSource().getConnection()) {
      Me me = me(connection, who);
      return Response.ok(Map.of("items", Hand.rows(connection, LIST, me.team(), me.id()))).build();
    }
  }

  @GET
  @Path("/{id}")
  public Response one(@PathParam("id") long id, @Context SecurityContext who)
      throws SQLException, NamingException {
    try (Connection connection = dataSource().getConnection()) {
      return found(connection, me(connection, who), id);
    }
  }

  @POST
  public Response create(@Context SecurityContext who, Map<String, Object> given) throws Exception {
    return inTransaction(connection -> {
      Me me = me(connection, who);
      String subject = text(given, "subject");
      if (subject.isBlank() || subject.length() > 200) {
        return Response.status(422).build();
      }
      OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
      String number = "R-" + Hand.id(connection, "SELECT nextval('service.floor_number')");
      String priority = text(given, "priority");
      long answerIn = ("critical".equals(priority) ? 1 : "high".equals(priority) ? 4 : 24) * HOUR;
      long id =
          Hand.id(
              connection,
              INSERT,
              number,
              subject,
              text(given, "area"),
              priority,
              text(given, "team"),
              answerIn,
              me.id(),
              now,
              me.id(),
              now);
      Map<String, String> after = new LinkedHashMap<>();
      given.forEach((field, value) -> after.put(field, value.toString()));
      after.put("number", number);
      after.put("status", "open");
      after.put("client", Long.toString(me.id()));
      journal(connection, me, id, "CREATE", now, Map.of(), after);
      return found(connection, me, id);
    });
  }

  @PATCH
  @Path("/{id}")
  public Response update(
      @PathParam("id") long id,
      @HeaderParam("If-Match") String version,
      @Context SecurityContext who,
      Map<String, Object> given)
      throws Exception {
    return inTransaction(connection -> {
      Me me = me(connection, who);
      List<Map<String, Object>> locked =
          Hand.rows(
              connection,
              "SELECT * FROM service.request WHERE id = ? AND team = ? FOR UPDATE",
              id,
              me.team());
      if (locked.isEmpty()) {
        return Response.status(404).build();
      }
      Map<String, Object> before = locked.getFirst();
      if (!version.equals("\"" + before.get("version") + "\"")) {
        return Response.status(412).build();
      }
      OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
      String subject = text(given, "subject");
      Hand.change(
          connection,
          "UPDATE service.request SET subject = ?, version = version + 1, updated_at = ? WHERE id = ?",
          subject,
          now,
          id);
      Map<String, String> old = Map.of("subject", String.valueOf(before.get("subject")));
      journal(connection, me, id, "UPDATE", now, old, Map.of("subject", subject));
      return found(connection, me, id);
    });
  }

  private static void journal(
      Connection connection,
      Me me,
      long id,
      String operation,
      OffsetDateTime now,
      Map<String, String> before,
      Map<String, String> after)
      throws SQLException {
    List<String> fields = new ArrayList<>(after.keySet());
    Hand.change(
        connection,
        JOURNAL,
        id,
        now,
        me.id(),
        me.name(),
        operation,
        "request",
        id,
        (me + operation + now + before + after).getBytes(StandardCharsets.UTF_8),
        fields.toArray(String[]::new),
        fields.stream().map(before::get).toArray(String[]::new),
        fields.stream().map(after::get).toArray(String[]::new));
  }

  private static Response found(Connection connection, Me me, long id) throws SQLException {
    List<Map<String, Object>> rows = Hand.rows(connection, ONE, id, me.team(), me.id());
    return rows.isEmpty()
        ? Response.status(404).build()
        : Response.ok(rows.getFirst())
            .header("ETag", "\"" + rows.getFirst().get("version") + "\"")
            .build();
  }

  private static Me me(Connection connection, SecurityContext who) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ME)) {
      statement.setString(1, who.getUserPrincipal().getName());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new Me(row.getLong(1), row.getString(2), row.getString(3));
      }
    }
  }

  private static String text(Map<String, Object> given, String field) {
    return given.getOrDefault(field, "").toString();
  }

  /** Work in one transaction of the server. */
  private interface Work {
    Response with(Connection connection) throws SQLException;
  }

  @SuppressWarnings("BanJNDI") // the name is a constant; nobody can slip another in
  private static Response inTransaction(Work work) throws Exception {
    UserTransaction transaction = InitialContext.doLookup("java:comp/UserTransaction");
    transaction.begin();
    boolean done = false;
    try (Connection connection = dataSource().getConnection()) {
      Response response = work.with(connection);
      done = true;
      return response;
    } finally {
      if (done) {
        transaction.commit();
      } else {
        transaction.rollback();
      }
    }
  }

  @SuppressWarnings("BanJNDI") // the name is a constant; nobody can slip another in
  private static DataSource dataSource() throws NamingException {
    return InitialContext.doLookup("java:jboss/datasources/FormworkDS");
  }
}
