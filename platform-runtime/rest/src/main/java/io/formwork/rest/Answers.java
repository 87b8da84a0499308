package io.formwork.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.core.query.VisibleRecord;
import jakarta.ws.rs.core.Response;

/** What all successful answers have in common: nobody on the way may keep them. */
final class Answers {

  private Answers() {}

  static Response ok(JsonNode body) {
    return Response.ok(body).header("Cache-Control", "no-store").build();
  }

  /** JSON that has been written already. */
  static Response ok(byte[] json) {
    return Response.ok(json).header("Cache-Control", "no-store").build();
  }

  static Response created(JsonNode body) {
    return Response.status(Response.Status.CREATED)
        .entity(body)
        .header("Cache-Control", "no-store")
        .build();
  }

  static Response record(Response.ResponseBuilder answer, JsonNode body, VisibleRecord record) {
    return answer
        .entity(body)
        .header("Cache-Control", "no-store")
        .header("ETag", IfMatch.tag(record.version()))
        .build();
  }
}
