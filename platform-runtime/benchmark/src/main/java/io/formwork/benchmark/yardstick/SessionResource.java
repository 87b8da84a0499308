package io.formwork.benchmark.yardstick;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Signs in once, as the page does, so that requests are measured without passwords. */
@Path("/session")
public class SessionResource {

  @POST
  public Response signIn(@Context HttpServletRequest request, String login)
      throws ServletException {
    request.getSession(true);
    request.login(login, "demo");
    return Response.noContent().build();
  }
}
