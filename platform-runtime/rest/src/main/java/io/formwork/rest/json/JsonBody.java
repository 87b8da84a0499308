package io.formwork.rest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.metadata.diagnostic.Position;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Sentence;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request: one JSON object of bounded size and depth, no name twice. */
public final class JsonBody {

  /** The largest body that is read, in bytes. */
  public static final int LIMIT = 1 << 20;

  private static final int DEEPEST = 32;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** The object that the body consists of; an empty body is an empty object. */
  public ObjectNode read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LIMIT + 1);
    if (bytes.length > LIMIT) {
      throw ProblemException.of(ProblemKind.TOO_LARGE, "body.too_large", LIMIT / 1024);
    }
    if (bytes.length == 0) {
      return MAPPER.createObjectNode();
    }
    return parse(bytes) instanceof ObjectNode object ? object : notAnObject();
  }

  /**
   * For a body that may be left out, and then has no type either; one that is there must be JSON.
   *
   * @param type what {@code Content-Type} says
   */
  public ObjectNode readIfAny(InputStream body, @Nullable String type) throws IOException {
    PushbackInputStream looked = new PushbackInputStream(body);
    int first = looked.read();
    if (first < 0) {
      return MAPPER.createObjectNode();
    }
    if (type != null && !MediaType.valueOf(type).isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
      throw new NotSupportedException();
    }
    looked.unread(first);
    return read(looked);
  }

  private JsonNode parse(byte[] bytes) throws IOException {
    try {
      return MAPPER.readTree(bytes);
    } catch (JsonProcessingException wrong) {
      var location = wrong.getLocation();
      int line = location == null ? 1 : Math.max(1, location.getLineNr());
      int column = location == null ? 1 : Math.max(1, location.getColumnNr());
      Fault fault =
          new Fault(
              new Fault.Place.Body(new Position(line, column)),
              Sentence.of("body.not_json", line, column));
      throw new ProblemException(ProblemKind.BAD_REQUEST, fault);
    }
  }

  private static ObjectNode notAnObject() {
    throw ProblemException.of(ProblemKind.BAD_REQUEST, "body.not_an_object");
  }
}
