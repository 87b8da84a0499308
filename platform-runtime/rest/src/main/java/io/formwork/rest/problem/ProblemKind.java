package io.formwork.rest.problem;

import java.util.Locale;

/** The kinds of problems, each with its status; the kind is the last word of the problem's type. */
public enum ProblemKind {
  /** The request itself cannot be understood: a parameter, a header, JSON that is none. */
  BAD_REQUEST(400),
  /** Nobody has signed in, or with a wrong password. */
  UNAUTHORIZED(401),
  /** The person may see it but not do this. */
  FORBIDDEN(403),
  /** There is no such thing, or the person may not know of it. */
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  /** Somebody else was faster, or it is too late. */
  CONFLICT(409),
  /** The record is no longer the one that {@code If-Match} names. */
  STALE(412),
  TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  /** The request is understood, what it says is wrong. */
  INVALID(422),
  /** Somebody asks more often than the operator lets anybody ask. */
  TOO_MANY_REQUESTS(429),
  /** A mistake of the platform's own; the log has it under the incident's number. */
  INTERNAL(500),
  /** Somebody else is at the same, and lets nobody else at it for now. */
  BUSY(503),
  /** The application does not serve yet, or not any more. */
  NOT_READY(503);

  private final int status;

  ProblemKind(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  /** An absolute URI that names the kind and need not be fetched. */
  String type() {
    return "urn:formwork:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Under which key its title stands among the sentences. */
  String titleKey() {
    return "problem." + name().toLowerCase(Locale.ROOT);
  }
}
