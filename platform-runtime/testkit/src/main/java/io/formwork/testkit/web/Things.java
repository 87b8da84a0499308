package io.formwork.testkit.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * What is behind the paths of a description, so that a request that is good but for one place has
 * something to be about. A request borrows it; what a request has used up stands behind no other.
 */
public interface Things {

  /** What bodies have where a number is asked for, of a record for the most part. */
  int number();

  /** A body that is good, where the description alone does not lead to one. */
  Optional<JsonNode> body(String method, String path);

  /** What stands in the path, by the names that it has in braces. */
  Map<String, String> borrow(String method, String path);

  /**
   * After the request was answered.
   *
   * @param successful whether it did what it asked for
   */
  void giveBack(String method, String path, Map<String, String> borrowed, boolean successful);
}
