package io.formwork.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.query.ListRequest;
import io.formwork.core.rate.Kind;
import io.formwork.core.transfer.Answer;
import io.formwork.core.transfer.BulkService;
import io.formwork.core.transfer.BulkService.Chosen;
import io.formwork.rest.guard.Counted;
import io.formwork.rest.json.AnswersJson;
import io.formwork.rest.json.BulkBody;
import io.formwork.rest.json.JsonBody;
import io.formwork.rest.list.ListParameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The same change, transition or deletion of many records, each answered for by itself. */
@Counted(Kind.TRANSFERS)
@Path("/apps/{app}/{object}/bulk")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BulkResource {

  private final JsonBody bodies = new JsonBody();

  @Inject Caller caller;

  @POST
  public Response bulk(
      @PathParam("app") String app, @PathParam("object") String object, InputStream body)
      throws IOException {
    RecordTarget target = RecordTarget.of(caller, app, object);
    ObjectNode members = bodies.read(body);
    BulkBody wanted = BulkBody.of(members, target::changes);
    BulkService bulk = target.application().bulk();
    List<Chosen> chosen =
        wanted
            .filter()
            .map(filter -> bulk.chosen(target.actor(), filtered(target, filter)))
            .orElse(wanted.records());
    List<Answer> answers = new ArrayList<>();
    bulk.each(
        target.actor(),
        target.type().name(),
        chosen,
        wanted.deed(),
        !wanted.dryRun(),
        answers::add);
    return Answers.ok(new AnswersJson(caller.language()).of(answers, wanted.dryRun()));
  }

  private static ListRequest filtered(RecordTarget target, String filter) {
    return new ListParameters(target.application().model())
        .page(target.type(), Map.of("filter", List.of(filter), "fields", List.of("id")))
        .request();
  }
}
