package io.formwork.core.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * What one role may do with one thing.
 *
 * @param address of an object, {@code ticket}, a field, {@code ticket.subject}, or a transition,
 *     {@code ticket.transition.cancel}; of a view, {@code view.tickets}; of a class of files,
 *     {@code file_class.scan}
 * @param cells action to the condition under which it is granted; what is not granted is absent,
 *     and so are {@code history} and {@code search} where they go with reading
 */
public record AccessLine(String role, String address, SequencedMap<String, String> cells) {

  /** The condition of what is always granted. */
  public static final String ALWAYS = "yes";

  /** Of what goes with reading, where it is given up. */
  public static final String NEVER = "none";

  public AccessLine {
    cells = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(cells));
  }

  /** The object that it is about; the kind of thing where it is about none. */
  public String object() {
    int dot = address.indexOf('.');
    return dot < 0 ? address : address.substring(0, dot);
  }
}
