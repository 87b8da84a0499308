package io.formwork.rest;

import io.formwork.core.application.Application;
import io.formwork.rest.json.HistoryJson;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The journals of the applications that the caller administers, held against their seals. */
@Path("/journal")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class JournalResource {

  @Inject Caller caller;

  @GET
  public Response verify() {
    List<Caller.Presence> mine =
        caller.everywhere().stream()
            .filter(here -> here.application().history().mayVerify(here.actor()))
            .toList();
    if (mine.isEmpty()) {
      throw ProblemException.of(ProblemKind.FORBIDDEN, "journal.forbidden");
    }
    return Answers.ok(HistoryJson.chains(mine.stream().map(JournalResource::found).toList()));
  }

  private static HistoryJson.Found found(Caller.Presence here) {
    Application application = here.application();
    return new HistoryJson.Found(application.name(), application.history().verify(here.actor()));
  }
}
