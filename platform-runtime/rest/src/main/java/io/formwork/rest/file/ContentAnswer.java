package io.formwork.rest.file;

import io.formwork.core.query.FileReading.Opened;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;

/**
 * Answers with a content or a part of it. Whatever it is, a browser takes it for nothing else and
 * runs nothing of it; who may see it is asked each time, so nobody on the way keeps it.
 */
public final class ContentAnswer {

  private static final String PDF = "application/pdf";
  private static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'self'";

  /** Browsers show no PDF in a sandbox; their viewers run nothing of the page's. */
  private static final String VIEWER = "default-src 'none'; frame-ancestors 'self'";

  private final Opened content;
  private final boolean inline;

  /**
   * @param inline whether it is shown in the browser instead of saved
   */
  public ContentAnswer(Opened content, boolean inline) {
    this.content = content;
    this.inline = inline;
  }

  public String tag() {
    return '"' + content.hash() + '"';
  }

  /** In bytes. */
  public long size() {
    return content.file().size();
  }

  public Response unchanged() {
    return common(Response.notModified()).build();
  }

  /** The content or what the range leaves of it, with its bytes or, for HEAD, without. */
  public Response of(ByteRange range, boolean bytes) {
    long size = content.file().size();
    return switch (range) {
      case ByteRange.Whole whole -> body(Response.ok(), 0, size, bytes);
      case ByteRange.Part part ->
          body(
              Response.status(Response.Status.PARTIAL_CONTENT)
                  .header(
                      "Content-Range", "bytes %d-%d/%d".formatted(part.first(), part.last(), size)),
              part.first(),
              part.length(),
              bytes);
      case ByteRange.Outside outside ->
          common(Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE))
              .header("Content-Range", "bytes */" + size)
              .build();
    };
  }

  private Response body(Response.ResponseBuilder answer, long first, long length, boolean bytes) {
    String type = content.file().mediaType();
    Response.ResponseBuilder described =
        common(answer)
            .header(
                "Content-Disposition",
                Disposition.of(inline ? "inline" : "attachment", content.file().name()))
            .header("Content-Security-Policy", inline && type.equals(PDF) ? VIEWER : SANDBOX)
            .header(HttpHeaders.CONTENT_TYPE, type)
            .header(HttpHeaders.CONTENT_LENGTH, length);
    return bytes ? described.entity(stream(first, length)).build() : described.build();
  }

  private StreamingOutput stream(long first, long length) {
    // Opened now: what is opened can be read to its end, whatever is swept meanwhile.
    InputStream in = content.from(first);
    return out -> {
      try (in) {
        byte[] piece = new byte[64 * 1024];
        long left = length;
        while (left > 0) {
          int read = in.read(piece, 0, (int) Math.min(piece.length, left));
          if (read < 0) {
            break;
          }
          out.write(piece, 0, read);
          left -= read;
        }
      }
    };
  }

  private Response.ResponseBuilder common(Response.ResponseBuilder answer) {
    return answer
        .header("ETag", tag())
        .header("Accept-Ranges", "bytes")
        .header("Cache-Control", "private, no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .header("Cross-Origin-Resource-Policy", "same-origin");
  }
}
