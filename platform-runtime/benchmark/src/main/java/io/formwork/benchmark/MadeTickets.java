package io.formwork.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.testkit.web.Visitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tickets of an {@link Onslaught} as they lie there afterwards.
 *
 * @param subjects by the number of the record
 * @param numbers that people call them by
 * @param messages of each, how many
 */
record MadeTickets(Map<Long, String> subjects, List<String> numbers, Map<Long, Integer> messages) {

  private static final String DESK = "api/apps/support_desk/";
  private static final String PAGE = "size=500&sort=id&after=";

  static MadeTickets of(Visitor administrator, String word) {
    Map<Long, String> subjects = new HashMap<>();
    List<String> numbers = new ArrayList<>();
    String begins = ".startsWith(\"" + word + "-\")";
    for (JsonNode ticket : all(administrator, "ticket?fields=subject,number", "subject" + begins)) {
      subjects.put(ticket.get("id").asLong(), ticket.get("subject").asText());
      numbers.add(ticket.get("number").asText());
    }
    Map<Long, Integer> messages = new HashMap<>();
    String theirs = "ticket.subject" + begins;
    for (JsonNode message : all(administrator, "ticket_messages?fields=ticket", theirs)) {
      messages.merge(message.at("/ticket/id").asLong(), 1, Integer::sum);
    }
    return new MadeTickets(subjects, numbers, messages);
  }

  private static List<JsonNode> all(Visitor visitor, String list, String filter) {
    List<JsonNode> all = new ArrayList<>();
    String next = "";
    do {
      String address = DESK + list + "&filter=" + Visitor.encoded(filter) + "&" + PAGE + next;
      JsonNode page = visitor.get(next.isEmpty() ? address.replace("&after=", "") : address).good();
      page.get("items").forEach(all::add);
      next = page.path("next").asText("");
    } while (!next.isEmpty());
    return all;
  }

  /** How many subjects are there more than once. */
  int twice() {
    return subjects.size() - (int) subjects.values().stream().distinct().count();
  }

  /** How many do not have the one message that came with them. */
  int half() {
    return (int) subjects.keySet().stream().filter(id -> messages.getOrDefault(id, 0) != 1).count();
  }

  /** How many numbers are there more than once. */
  int sameNumbers() {
    return numbers.size() - (int) numbers.stream().distinct().count();
  }
}
