package io.formwork.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.account.Accounts;
import io.formwork.core.application.AccountAdministration;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** One-time passwords for those who cannot sign in, for administrators only. */
@Path("/apps/{app}/accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {

  @Inject Caller caller;
  @Inject AccountAdministration administration;

  /** Issues one; it is in this answer and nowhere else. */
  @POST
  @Path("/{id:\\d{1,18}}/password")
  public Response issue(@PathParam("app") String app, @PathParam("id") long user) {
    Caller.Presence here = caller.in(app);
    Accounts.Issued issued = administration.issue(here.application(), here.actor(), user);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("password", issued.password());
    answer.put("until", issued.until().toString());
    return Answers.created(answer);
  }
}
