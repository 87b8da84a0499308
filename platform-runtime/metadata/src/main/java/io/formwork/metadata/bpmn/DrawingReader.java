package io.formwork.metadata.bpmn;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.source.Legibility;
import io.formwork.metadata.source.SourceFile;
import java.io.StringReader;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a BPMN 2.0 file; whatever it holds beside the process, such as the diagram, is passed over.
 */
public final class DrawingReader {

  /** The largest drawing; modellers write much beside the process. */
  private static final int LARGEST = 4 << 20;

  private static final String UTF_8 = "UTF-8";

  private static final String DOCUMENT_TYPE =
      "A drawing has no document type, with which it could bring in what stands elsewhere. Delete it.";

  private static final Pattern ROOT = Pattern.compile("<[A-Za-z_]");
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

  private final Consumer<Diagnostic> problems;

  public DrawingReader(Consumer<Diagnostic> problems) {
    this.problems = problems;
  }

  /** The drawing; empty when it cannot be read, which has then been told. */
  public Optional<Drawing> read(SourceFile file) {
    Optional<Diagnostic> refusal = Legibility.refusal(file, LARGEST);
    if (refusal.isPresent()) {
      problems.accept(refusal.get());
      return Optional.empty();
    }
    String text = file.text();
    XmlPlaces places = new XmlPlaces(file.path(), text);
    if (hasDocumentType(text)) {
      problems.accept(Diagnostic.error("Document type", DOCUMENT_TYPE, places.first("<!DOCTYPE")));
      return Optional.empty();
    }
    try {
      OpenElements xml = new OpenElements(factory().createXMLStreamReader(new StringReader(text)));
      refuseOtherEncoding(xml, places);
      return read(xml, places, text);
    } catch (XMLStreamException e) {
      problems.accept(new XmlSyntax(places, text).explain(e));
      return Optional.empty();
    }
  }

  /** The parser passes over a document type; what it declares would only seem missing. */
  private static boolean hasDocumentType(String text) {
    Matcher root = ROOT.matcher(text);
    String prolog = text.substring(0, root.find() ? root.start() : text.length());
    return COMMENT.matcher(prolog).replaceAll("").contains("<!DOCTYPE");
  }

  private Optional<Drawing> read(OpenElements xml, XmlPlaces places, String text) {
    try {
      return new DrawingParser(xml, places, problems).parse();
    } catch (XMLStreamException e) {
      problems.accept(new XmlSyntax(places, text).explain(e, xml));
      return Optional.empty();
    }
  }

  /** The text is read as UTF-8 whatever it says of itself; another program believes it. */
  private void refuseOtherEncoding(XMLStreamReader xml, XmlPlaces places) {
    String declared = xml.getCharacterEncodingScheme();
    if (declared != null && !declared.equalsIgnoreCase(UTF_8)) {
      String detail =
          "The drawing says that it is written in \"%s\". Save it as UTF-8, and let it say so."
              .formatted(declared);
      problems.accept(Diagnostic.error("Wrong encoding", detail, places.first(declared)));
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
}
