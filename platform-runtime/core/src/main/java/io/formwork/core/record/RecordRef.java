package io.formwork.core.record;

/**
 * Names one record of an application.
 *
 * @param object the name of its object
 * @param id its number, unique within the object
 */
public record RecordRef(String object, long id) {

  @Override
  public String toString() {
    return object + "/" + id;
  }
}
