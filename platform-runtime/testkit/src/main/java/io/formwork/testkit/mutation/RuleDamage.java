package io.formwork.testkit.mutation;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules of DRL that do not compile. */
final class RuleDamage implements Damage {

  /** What is found, what it becomes, and whether the whole rule is an answer or only the line. */
  private record Slip(String kind, Pattern found, String becomes, boolean rule) {}

  private static final List<Slip> SLIPS =
      List.of(
          new Slip("rule without an end", Pattern.compile("(?m)^end$"), "", true),
          new Slip("rule without when", Pattern.compile("(?m)^when$"), "", true),
          new Slip("rule without then", Pattern.compile("(?m)^then$"), "", true),
          new Slip("rule of an unknown type", Pattern.compile(": Ticket\\("), ": Tiket(", false),
          new Slip(
              "rule of an unknown field",
              Pattern.compile("category == null"),
              "categroy == null",
              false),
          new Slip("rule with an open bracket", Pattern.compile("\\*\" \\)"), "*\"", true),
          new Slip("rule with an open quote", Pattern.compile("\\.\\*\" \\)"), ".* )", true),
          new Slip(
              "rule with an unknown setter", Pattern.compile("setCategory"), "setKategory", true),
          new Slip("rule with a word of no meaning", Pattern.compile("salience"), "silence", false),
          new Slip(
              "rule that modifies nothing",
              Pattern.compile("modify\\( \\$ticket"),
              "modify( $tiket",
              true),
          new Slip(
              "rule with a value of another type",
              Pattern.compile("setCategory\\( \"\\w+\" \\)"),
              "setCategory( 5 )",
              true),
          new Slip(
              "import of nothing",
              Pattern.compile("support_desk\\.Ticket"),
              "support_desk.Nothing",
              false),
          new Slip("rule without a name", Pattern.compile("(?m)^rule \"\\w+\""), "rule", false),
          new Slip(
              "rule with a broken pattern",
              Pattern.compile("matches \"\\(\\?iu\\)"),
              "matches \"(?iu",
              true));

  @Override
  public Stream<Mutation> of(Body body) {
    return body.pages("drl").stream()
        .flatMap(page ->
            Stream.concat(
                SLIPS.stream().flatMap(slip -> slips(body, page, slip)), whole(body, page)));
  }

  private static Stream<Mutation> slips(Body body, Page page, Slip slip) {
    List<Mutation> all = new ArrayList<>();
    Matcher matcher = slip.found().matcher(page.text());
    while (matcher.find()) {
      String what = page.path() + ":" + page.lineOf(matcher.start());
      Change changed = page.with(matcher.start(), matcher.end(), slip.becomes());
      all.add(body.refused(slip.kind(), what, changed, place(page, matcher.start(), slip.rule())));
    }
    return all.stream();
  }

  /** The compiler of rules knows the line of what it reads and the rule of what it compiles. */
  private static Place place(Page page, int offset, boolean wholeRule) {
    int line = page.lineOf(offset);
    if (!wholeRule) {
      return Place.line(page.path(), line);
    }
    int start = line;
    while (start > 1 && !page.line(start).startsWith("rule")) {
      start--;
    }
    int end = line;
    while (end < page.lines().size() && !page.line(end).startsWith("rule")) {
      end++;
    }
    return new Place(page.path(), start, end);
  }

  private static int firstRussian(Page page) {
    int line = 1;
    while (line < page.lines().size() && !page.line(line).matches(".*[а-яА-Я].*")) {
      line++;
    }
    return line;
  }

  private static Stream<Mutation> whole(Body body, Page page) {
    String text = page.text();
    int last = page.lines().size();
    return Stream.of(
        body.refused(
            "rules of words",
            page.path(),
            page.withText("not a rule\n"),
            Place.line(page.path(), 1)),
        body.refused(
            "rule of a name twice",
            page.path(),
            page.withText(text + text.substring(text.indexOf("rule \""))),
            new Place(page.path(), 1, 2 * last)),
        body.refused(
            "rules of a megabyte and more",
            page.path(),
            page.withText(text + "//".repeat(1 << 19)),
            Place.line(page.path(), 1)),
        body.refused(
            "rules with broken UTF-8",
            page.path(),
            page.withBytes(text.getBytes(Charset.forName("windows-1251"))),
            Place.line(page.path(), firstRussian(page))),
        body.refused(
            "rule cut off",
            page.path(),
            page.withText(text.substring(0, text.lastIndexOf("matches"))),
            new Place(page.path(), last - 8, last)));
  }
}
