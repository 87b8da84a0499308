package io.formwork.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.command.TaskItem;
import io.formwork.core.message.Message;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.Save;
import io.formwork.core.store.RequestStore.Effect;
import io.formwork.core.task.Task;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.rest.json.JsonBody;
import io.formwork.rest.json.SaveReader;
import io.formwork.rest.json.TaskBody;
import io.formwork.rest.json.TaskJson;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Refusals;
import io.formwork.rest.problem.Sentence;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** The caller's open tasks in all applications. */
@Path("/tasks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TasksResource {

  private final JsonBody bodies = new JsonBody();

  @Inject Caller caller;
  @Inject Repeatable repeatable;

  /** A task, and where the caller has it. */
  private record Found(Caller.Presence presence, TaskItem item) {}

  @GET
  public Response open() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode items = answer.putArray("items");
    for (Caller.Presence presence : caller.everywhere()) {
      TaskJson json = new TaskJson(presence.application().model(), caller.language());
      presence
          .application()
          .tasks()
          .open(presence.actor())
          .forEach(item -> items.add(json.of(item)));
    }
    return Answers.ok(answer);
  }

  @GET
  @Path("/{task}")
  public Response read(@PathParam("task") String task) {
    return answer(find(task));
  }

  @POST
  @Path("/{task}/claim")
  public Response claim(@PathParam("task") String task) {
    Found found = find(task);
    found.presence().application().tasks().claim(found.presence().actor(), task);
    return answer(find(task));
  }

  @POST
  @Path("/{task}/complete")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response complete(@PathParam("task") String task, InputStream body) throws IOException {
    ObjectNode members = bodies.read(body);
    TaskBody given = TaskBody.of(members);
    Repeatable.Done done = repeatable.run(members, () -> complete(find(task), given));
    if (done.repeated()) {
      caller.in(done.effect().app());
    }
    return done.mark(Response.noContent().build());
  }

  private static Effect complete(Found found, TaskBody given) {
    ApplicationModel model = found.presence().application().model();
    Task task = found.item().task();
    Save with =
        new SaveReader(model, model.object(task.about().object())).read(given.fields(), "/fields");
    try {
      found
          .presence()
          .application()
          .tasks()
          .complete(found.presence().actor(), task.id(), given.outcome(), with);
    } catch (RefusedException refused) {
      throw Refusals.problem(refused.refusal(), "/fields");
    }
    return new Effect(model.name(), task.about());
  }

  private Found find(String task) {
    for (Caller.Presence presence : caller.everywhere()) {
      var item = presence.application().tasks().find(presence.actor(), task);
      if (item.isPresent()) {
        return new Found(presence, item.get());
      }
    }
    throw new ProblemException(
        ProblemKind.NOT_FOUND, Fault.of(new Sentence.Told(Message.of("task.not_found"))));
  }

  private Response answer(Found found) {
    TaskJson json = new TaskJson(found.presence().application().model(), caller.language());
    return Answers.ok(json.of(found.item()));
  }
}
