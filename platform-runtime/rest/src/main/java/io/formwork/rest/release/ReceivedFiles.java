package io.formwork.rest.release;

import io.formwork.metadata.source.DefinitionsZip;
import io.formwork.metadata.source.DefinitionsZip.Unpacked;
import io.formwork.metadata.source.SourceFile;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Definitions as the body of a request brings them. */
public final class ReceivedFiles {

  private ReceivedFiles() {}

  /**
   * The definitions in a body.
   *
   * @throws ProblemException when it is no ZIP, too large, names files elsewhere, or has none
   */
  public static List<SourceFile> of(InputStream body) throws IOException {
    return switch (DefinitionsZip.read(body)) {
      case Unpacked.Refused refused -> throw problem(refused);
      case Unpacked.Files files when files.files().isEmpty() ->
          throw ProblemException.of(ProblemKind.INVALID, "zip.no_definitions");
      case Unpacked.Files files -> files.files();
    };
  }

  private static ProblemException problem(Unpacked.Refused refused) {
    return switch (refused.reason()) {
      case BROKEN -> ProblemException.of(ProblemKind.BAD_REQUEST, "zip.broken");
      case TOO_LARGE ->
          ProblemException.of(ProblemKind.TOO_LARGE, "zip.too_large", DefinitionsZip.LIMIT >> 20);
      case TOO_MANY_FILES ->
          ProblemException.of(ProblemKind.TOO_LARGE, "zip.too_many", DefinitionsZip.MOST_FILES);
      case LEADS_OUTSIDE ->
          ProblemException.of(ProblemKind.BAD_REQUEST, "zip.outside", refused.about());
      case UNSEEN -> ProblemException.of(ProblemKind.BAD_REQUEST, "zip.unseen", refused.about());
      case NAMED_TWICE ->
          ProblemException.of(ProblemKind.BAD_REQUEST, "zip.twice", refused.about());
    };
  }
}
