package io.formwork.metadata.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every kind and every key says what it does: the reference, completion and the JSON Schema show
 * these words, and an analyst has no others.
 */
class DocumentationTest {

  private static final int LONGEST = 200;
  private static final Pattern SENTENCES = Pattern.compile("[A-Z`].*\\.", Pattern.DOTALL);

  @Test
  void isOneOrTwoWholeSentences() {
    List<String> poor = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      judge("kind " + kind.word(), kind.introduction(), poor);
    }
    for (Descriptor descriptor : Descriptors.all()) {
      for (Key key : descriptor.keys()) {
        judge(
            "key \"%s\" of %s".formatted(key.name(), descriptor.thing()),
            key.documentation(),
            poor);
      }
    }
    assertEquals(
        List.of(),
        poor,
        "A key says in one or two whole sentences (%d characters at most) what it does, its unit, and what holds without it. Write that behind its shape in the descriptor."
            .formatted(LONGEST));
  }

  private static void judge(String what, String documentation, List<String> poor) {
    if (documentation.length() > LONGEST || !SENTENCES.matcher(documentation).matches()) {
      poor.add(what + ": \"" + documentation + "\"");
    }
  }
}
