package io.formwork.benchmark;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A ticket of the support desk from its creation to its rating: five commands of three people, each
 * a transaction with records, journal, rules, process, tasks, timers and notifications.
 */
final class TicketStory {

  private static final List<String> CLIENTS = List.of("ivanov", "sidorova", "kuznetsov", "fedorov");
  private static final List<String> AGENTS = List.of("belov", "karpova", "morozov", "petrov");

  private final Application application;
  private final List<Actor> clients;
  private final List<Actor> agents;
  private final Actor manager;
  private final AtomicLong told = new AtomicLong();

  TicketStory(Application application) {
    this.application = application;
    this.clients = CLIENTS.stream().map(this::actor).toList();
    this.agents = AGENTS.stream().map(this::actor).toList();
    this.manager = actor("orlova");
  }

  private Actor actor(String login) {
    return application.actor(login).orElseThrow();
  }

  void tell() {
    int turn = (int) (told.getAndIncrement() % CLIENTS.size());
    Actor client = clients.get(turn);
    Actor agent = agents.get(turn);
    RecordRef ticket =
        application
            .records()
            .create(
                client,
                "ticket",
                Changes.of("subject", "Не печатает принтер").with("criticality", "high"));
    take(manager, ticket, "assign", Changes.of("assignee", agent.id()));
    take(agent, ticket, "send_for_checking", Changes.of("solution", "Заменён картридж"));
    take(client, ticket, "accept", Changes.none());
    take(client, ticket, "rate", Changes.of("rating", 5L));
  }

  private void take(Actor actor, RecordRef ticket, String transition, Changes with) {
    application.records().take(actor, ticket, OptionalLong.empty(), transition, with);
  }
}
