package io.formwork.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.metadata.diagnostic.Severity;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.LayeredSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An overlay changes what it names and nothing else (G39). */
class OverlayTest {

  private static final DefinitionSource OVERLAY =
      new FolderSource(DefinitionFilesTest.FILES.resolve("valid/overlay"));

  private final ApplicationModel plain = model(DefinitionFilesTest.DESK);
  private final ApplicationModel acme =
      model(new LayeredSource(List.of(DefinitionFilesTest.DESK, OVERLAY)));

  @Test
  void looksLikeItsOwner() {
    assertEquals("ACME desk", acme.title().text());
    assertEquals("Служба «Акме»", acme.title().in(Locale.of("ru")));
    assertEquals(Optional.of("#8b1f4f"), acme.branding().colour());
    assertTrue(acme.branding().logo().orElseThrow().contains("<circle"));
  }

  @Test
  void changesALabelAndKeepsTheRestOfTheField() {
    var subject = acme.object("ticket").field("subject");
    assertEquals("What happened", subject.title().text());
    assertEquals("Что случилось", subject.title().in(Locale.of("ru")));
    assertEquals(new FieldType.Text(200), subject.type());
    assertTrue(subject.required());
  }

  @Test
  void addsAFieldBehindTheOthers() {
    assertTrue(acme.object("ticket").fields().containsKey("office"));
    assertEquals(
        Optional.empty(), Optional.ofNullable(plain.object("ticket").fields().get("office")));
  }

  @Test
  void changesAStartPageAndKeepsTheRights() {
    Role role = Named.in(acme.roles(), "client");
    assertEquals(Optional.of("acme_start"), role.startsAt());
    assertEquals(Named.in(plain.roles(), "client").grants(), role.grants());
    assertEquals(Named.in(plain.roles(), "client").menu(), role.menu());
  }

  @Test
  void isPartOfWhatTheApplicationWasMadeOf() {
    assertNotEquals(plain.fingerprint(), acme.fingerprint());
    assertEquals(plain.fingerprint(), model(DefinitionFilesTest.DESK).fingerprint());
  }

  private static ApplicationModel model(DefinitionSource source) {
    ReadResult result = new ApplicationReader().read(source);
    assertEquals(List.of(), ExpectedProblems.found(result.diagnostics(), Severity.ERROR));
    return result.model("desk").orElseThrow();
  }
}
