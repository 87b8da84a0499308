package io.formwork.rest;

import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Sentence;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** An instant in a parameter: ISO 8601, with an offset. */
final class Moment {

  private Moment() {}

  static Instant read(String parameter, String text) {
    try {
      return OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeException unreadable) {
      throw new ProblemException(
          ProblemKind.BAD_REQUEST,
          Fault.parameter(parameter, Sentence.of("parameter.not_a_moment", parameter)));
    }
  }
}
