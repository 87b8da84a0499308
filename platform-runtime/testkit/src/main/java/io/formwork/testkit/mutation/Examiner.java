package io.formwork.testkit.mutation;

import io.formwork.metadata.ReadResult;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.testkit.mutation.Answer.Verdict;
import io.formwork.testkit.mutation.Mutation.Expected;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads mutated definitions and judges what is said of them. */
public final class Examiner {

  /** What a model knows of how and where it was written. */
  private static final Set<String> OF_THE_WRITING =
      Set.of("origins", "declarations", "fingerprint");

  /** Where something stands, and the hash of what was written, are no part of what it means. */
  private static final Pattern PLACES =
      Pattern.compile(
          "Span\\[file=[^\\]]*\\], end=Position\\[[^\\]]*\\], cell=Optional(\\.empty|\\[[^\\]]*\\])\\]"
              + "|[0-9a-f]{16,64}");

  private final Function<DefinitionSource, ReadResult> reader;
  private final List<String> healthy;

  /**
   * @param reader what reads definitions and checks them
   */
  public Examiner(Function<DefinitionSource, ReadResult> reader, Body body) {
    this.reader = reader;
    ReadResult result = reader.apply(body::files);
    if (!result.diagnostics().isEmpty()) {
      throw new IllegalArgumentException("Not well: " + result.diagnostics());
    }
    this.healthy = meaning(result);
  }

  public Answer examine(Mutation mutation) {
    long start = System.nanoTime();
    try {
      ReadResult result = reader.apply(mutation::files);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      List<Diagnostic> errors = result.diagnostics().stream().filter(Diagnostic::isError).toList();
      return new Answer(
          mutation, verdict(mutation.expected(), result, errors), result.diagnostics(), took);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      Diagnostic said = Diagnostic.error("Exception", trace(e), Span.ofFile("-"));
      return new Answer(mutation, Verdict.FAILED, List.of(said), took);
    }
  }

  private static String trace(Throwable thrown) {
    StringBuilder trace = new StringBuilder(thrown.toString());
    for (StackTraceElement element : thrown.getStackTrace()) {
      if (trace.length() < 2_000) {
        trace.append("\n        ").append(element);
      }
    }
    return trace.toString();
  }

  private Verdict verdict(Expected expected, ReadResult result, List<Diagnostic> errors) {
    return switch (expected) {
      case Expected.Refused refused when errors.isEmpty() -> Verdict.SILENT;
      case Expected.Refused refused when !result.models().isEmpty() -> Verdict.SILENT;
      case Expected.Refused refused ->
          errors.stream().anyMatch(e -> refused.places().stream().anyMatch(p -> p.covers(e)))
              ? Verdict.RIGHT
              : Verdict.WRONG_PLACE;
      case Expected.Unnoticed unnoticed ->
          result.diagnostics().isEmpty() && meaning(result).equals(healthy)
              ? Verdict.RIGHT
              : Verdict.NEEDLESS;
    };
  }

  private static List<String> meaning(ReadResult result) {
    return result.models().stream().map(Examiner::meaning).toList();
  }

  /** The model in words, without the places; drawings and rules are in it as they were written. */
  private static String meaning(ApplicationModel model) {
    String words =
        Arrays.stream(ApplicationModel.class.getRecordComponents())
            .filter(component -> !OF_THE_WRITING.contains(component.getName()))
            .map(component -> component.getName() + "=" + value(component, model))
            .collect(Collectors.joining("\n"));
    return PLACES.matcher(words).replaceAll("").replace("\r\n", "\n");
  }

  private static Object value(RecordComponent component, ApplicationModel model) {
    try {
      return component.getAccessor().invoke(model);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Every component of a public record can be asked", e);
    }
  }
}
