package io.formwork.rest;

import io.formwork.core.query.FigureRequest;
import io.formwork.core.rate.Kind;
import io.formwork.rest.guard.Counted;
import io.formwork.rest.json.FiguresJson;
import io.formwork.rest.list.FigureParameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Figures over groups of the records of an object. */
@Counted(Kind.SEARCHES)
@Path("/apps/{app}/{object}/aggregate")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FiguresResource {

  @Inject Caller caller;

  @GET
  public Response aggregate(
      @PathParam("app") String app, @PathParam("object") String object, @Context UriInfo address) {
    RecordTarget target = RecordTarget.of(caller, app, object);
    FigureRequest request =
        new FigureParameters(
                target.application().model(), target.type(), address.getQueryParameters())
            .read();
    return Answers.ok(
        FiguresJson.of(request, target.application().query().figures(target.actor(), request)));
  }
}
