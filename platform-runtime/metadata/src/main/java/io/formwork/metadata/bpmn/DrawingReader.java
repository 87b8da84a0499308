package io.formwork.metadata.bpmn;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.source.SourceFile;
import java.io.StringReader;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a BPMN 2.0 file; whatever it holds beside the process, such as the diagram, is passed over.
 */
public final class DrawingReader {

  private static final int MAX_BYTES = 4 << 20;

  private final Consumer<Diagnostic> problems;

  public DrawingReader(Consumer<Diagnostic> problems) {
    this.problems = problems;
  }

  /** The drawing; empty when it cannot be read, which has then been told. */
  public Optional<Drawing> read(SourceFile file) {
    if (file.bytes().length > MAX_BYTES) {
      problems.accept(
          Diagnostic.error(
              "File too large", "A drawing may have 4 MiB at most.", Span.ofFile(file.path())));
      return Optional.empty();
    }
    String text = file.text();
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text));
      return new DrawingParser(xml, new XmlPlaces(file.path(), text), problems).parse();
    } catch (XMLStreamException e) {
      problems.accept(invalid(file, e));
      return Optional.empty();
    }
  }

  /** No document types and nothing from outside: a drawing is data. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static Diagnostic invalid(SourceFile file, XMLStreamException problem) {
    Location location = problem.getLocation();
    int line = location == null ? 1 : Math.max(1, location.getLineNumber());
    int column = location == null ? 1 : Math.max(1, location.getColumnNumber());
    Span span = new Span(file.path(), new Position(line, column), new Position(line, column + 1));
    String message = Optional.ofNullable(problem.getMessage()).orElse("This cannot be read.");
    String last = message.lines().reduce((first, second) -> second).orElse(message);
    return Diagnostic.error("Not valid XML", last.replaceFirst("^Message: ", ""), span);
  }
}
