package io.formwork.testkit.proof;

import io.formwork.testkit.web.Answer;
import io.formwork.testkit.web.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;

/** The addresses of one application, as one person calls them. */
record Api(Visitor visitor, String app) {

  Answer get(String address) {
    return visitor.get(at(address));
  }

  Answer get(String address, Map<String, String> parameters) {
    return visitor.get(at(address), parameters);
  }

  Answer json(String method, String address, String body) {
    return visitor.json(method, at(address), body);
  }

  Answer json(String method, String address, String body, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Content-Type", "application/json");
    return visitor.send(method, at(address), all, BodyPublishers.ofString(body));
  }

  String at(String address) {
    return "api/apps/" + app + "/" + address;
  }

  static String of(World.Row row) {
    return row.type().name() + "/" + row.id();
  }
}
