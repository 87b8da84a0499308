package io.formwork.testkit.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Drawings that are no XML, or XML of which no process can be made. */
final class DrawingDamage implements Damage {

  /** What is found, what it becomes. */
  private record Slip(String kind, Pattern found, String becomes) {}

  private static final List<Slip> SLIPS =
      List.of(
          new Slip("arrow from nowhere", Pattern.compile("sourceRef=\"\\w+"), "sourceRef=\"zz"),
          new Slip("arrow to nowhere", Pattern.compile("targetRef=\"\\w+"), "targetRef=\"zz"),
          new Slip("arrow without a beginning", Pattern.compile(" sourceRef=\"\\w+\""), ""),
          new Slip("arrow without an end", Pattern.compile(" targetRef=\"\\w+\""), ""),
          new Slip(
              "event on nothing", Pattern.compile("attachedToRef=\"\\w+"), "attachedToRef=\"zz"),
          new Slip(
              "task of a script",
              Pattern.compile("<serviceTask( [^>]*)>"),
              "<scriptTask$1><script>1</script></scriptTask><serviceTask$1>"),
          new Slip(
              "task of a rule engine",
              Pattern.compile("<userTask( [^>]*)>"),
              "<businessRuleTask$1/><userTask$1>"),
          new Slip(
              "call of another process",
              Pattern.compile("<userTask( [^>]*)>"),
              "<callActivity$1/><userTask$1>"),
          new Slip(
              "complex gateway",
              Pattern.compile("<exclusiveGateway( [^>]*)>"),
              "<complexGateway$1/><exclusiveGateway$1>"),
          new Slip("unreadable timer", Pattern.compile(">PT\\d+[MH]<"), ">15 minutes<"),
          new Slip("empty timer", Pattern.compile(">PT\\d+[MH]<"), "><"),
          new Slip("condition of an unknown name", Pattern.compile(">outcome =="), ">outcom =="),
          new Slip(
              "condition of an unknown outcome",
              Pattern.compile("outcome == (\"|&quot;)\\w+"),
              "outcome == $1zz_nothing"),
          new Slip(
              "condition that cannot be read",
              Pattern.compile(">outcome =="),
              ">outcome ==" + " =="),
          new Slip("condition left empty", Pattern.compile(">outcome == [^<]*<"), "><"),
          new Slip("default that is no arrow", Pattern.compile(" default=\"\\w+"), " default=\"zz"),
          new Slip("gateway without a default", Pattern.compile(" default=\"\\w+\""), ""),
          new Slip(
              "node without an id", Pattern.compile("<(userTask|serviceTask) id=\"\\w+\""), "<$1"),
          new Slip(
              "tag left open",
              Pattern.compile("(?s)(<(userTask|serviceTask) (?:(?!</\\2).)*)</\\2>"),
              "$1"),
          new Slip("tag closed twice", Pattern.compile("</(userTask|serviceTask)>"), "</$1></$1>"),
          new Slip(
              "quote of an attribute deleted", Pattern.compile("(<userTask id=\"\\w+)\""), "$1"),
          new Slip(
              "ampersand as it is", Pattern.compile("(<userTask id=\"\\w+\" name=\")"), "$1R&D "),
          new Slip(
              "unknown entity", Pattern.compile("(<userTask id=\"\\w+\" name=\")"), "$1&nbsp;"),
          new Slip(
              "control character", Pattern.compile("(<userTask id=\"\\w+\" name=\")"), "$1\u0001"),
          new Slip("attribute twice", Pattern.compile("(<userTask)( id=\"\\w+\")"), "$1$2$2"),
          new Slip(
              "process of another name", Pattern.compile("<process id=\"\\w+"), "<process id=\"zz"),
          new Slip("process twice", Pattern.compile("(<process id=\")"), "<process id=\"zz\"/>$1"),
          new Slip("process without an id", Pattern.compile("<process id=\"\\w+\""), "<process"),
          new Slip(
              "XML 1.1 of another encoding",
              Pattern.compile("encoding=\"UTF-8\""),
              "encoding=\"KOI9\""),
          new Slip(
              "second start", Pattern.compile("(<startEvent id=\")"), "<startEvent id=\"zz\"/>$1"),
          new Slip(
              "document type",
              Pattern.compile("(?<=\\?>)\\n<definitions"),
              "\n<!DOCTYPE definitions>\n<definitions"));

  @Override
  public Stream<Mutation> of(Body body) {
    return body.pages("bpmn").stream()
        .flatMap(page ->
            Stream.of(
                    SLIPS.stream().flatMap(slip -> slips(body, page, slip)),
                    identities(body, page),
                    bindings(body, page),
                    cuts(body, page),
                    bombs(body, page))
                .flatMap(all -> all));
  }

  private static Stream<Mutation> slips(Body body, Page page, Slip slip) {
    List<Mutation> all = new ArrayList<>();
    Matcher matcher = slip.found().matcher(page.text());
    StringBuilder text = new StringBuilder();
    int end = 0;
    while (matcher.find()) {
      int before = text.length() + matcher.start() - end;
      matcher.appendReplacement(text, slip.becomes());
      end = matcher.end();
      Change changed = page.with(matcher.start(), end, text.substring(before));
      Place place = new Place(page.path(), page.lineOf(matcher.start()), page.lineOf(end));
      all.add(body.refused(slip.kind(), place.toString(), changed, place));
    }
    return all.stream();
  }

  /** Of two nodes with one id both are at fault, and so is what leads to the one that is gone. */
  private static Stream<Mutation> identities(Body body, Page page) {
    List<Mutation> all = new ArrayList<>();
    Matcher node = Pattern.compile("<(?:user|service)Task id=\"(\\w+)\"").matcher(page.text());
    String before = "";
    while (node.find()) {
      String id = node.group(1);
      Place place = Place.line(page.path(), page.lineOf(node.start(1)));
      if (!before.isEmpty()) {
        Change same = page.with(node.start(1), node.end(1), before);
        all.add(body.refused("id twice", place + " " + before, same, place));
      }
      Change other = page.with(node.start(1), node.end(1), id + "_zz");
      all.add(body.refused("node renamed", place + " " + id, other, mentions(body, page, id)));
      before = id;
    }
    return all.stream();
  }

  /** Every line of the drawing and of its binding that names the id. */
  private static Place[] mentions(Body body, Page page, String id) {
    Pattern word = Pattern.compile("(^|[^\\w])" + id + "([^\\w]|$)");
    String binding = page.path().replaceFirst("bpmn$", "yaml");
    return Stream.concat(
            Stream.of(page), body.yaml().stream().filter(p -> p.path().equals(binding)))
        .flatMap(p ->
            IntStream.rangeClosed(1, p.lines().size())
                .filter(line -> word.matcher(p.line(line)).find())
                .mapToObj(line -> Place.line(p.path(), line)))
        .toArray(Place[]::new);
  }

  /** A task of the drawing of which the binding says nothing. */
  private static Stream<Mutation> bindings(Body body, Page page) {
    String binding = page.path().replaceFirst("bpmn$", "yaml");
    return body.sites().stream()
        .filter(site -> site.page().path().equals(binding) && site.above().equals("nodes"))
        .filter(
            site -> site.isOnOneLine() && page.text().contains("Task id=\"" + site.name() + "\""))
        .map(site -> {
          int key = site.page().offset(site.entry().key().span().start());
          Change without = site.page().with(key, site.page().text().indexOf('\n', key), "");
          // As of a key that is missing, the thing that lacks it is told.
          int nodes = site.page().text().indexOf("\nnodes:") + 1;
          return body.refused(
              "task without a binding",
              site.said(),
              without,
              Place.line(site.page().path(), site.page().lineOf(nodes)));
        });
  }

  private static Stream<Mutation> cuts(Body body, Page page) {
    int end = page.text().indexOf("</process>");
    return IntStream.range(1, 20)
        .map(i -> end * i / 20)
        .mapToObj(offset ->
            body.refused(
                "drawing cut off",
                page.path() + ":" + page.lineOf(offset),
                page.withText(page.text().substring(0, offset)),
                Place.line(page.path(), page.lineOf(offset))));
  }

  private static Stream<Mutation> bombs(Body body, Page page) {
    StringBuilder bomb = new StringBuilder("\n<!DOCTYPE definitions [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      bomb.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    String outside = "\n<!DOCTYPE definitions [<!ENTITY a9 SYSTEM \"file:///etc/passwd\">";
    int at = page.text().indexOf("\n<definitions");
    Place second = Place.line(page.path(), 2);
    return Stream.of(
        body.refused("entity bomb", page.path(), named(page, at, bomb + "]>"), second),
        body.refused("entity from outside", page.path(), named(page, at, outside + "]>"), second),
        body.refused(
            "wrong namespace",
            page.path(),
            page.withText(page.text().replace("BPMN/20100524/MODEL", "BPMN/20110524/MODEL")),
            second),
        body.refused(
            "a byte over 4 MiB",
            page.path(),
            page.withText(page.text() + " ".repeat((4 << 20) + 1 - page.file().bytes().length)),
            Place.line(page.path(), 1)),
        body.refused(
            "sub-processes nested 10,000 deep",
            page.path(),
            page.withText(
                page.text()
                    .replaceFirst(
                        "(?=<startEvent)",
                        "<subProcess id=\"zz\">".repeat(10_000) + "</subProcess>".repeat(10_000))),
            Place.line(page.path(), page.lineOf(page.text().indexOf("<startEvent")))));
  }

  private static Change named(Page page, int at, String prolog) {
    Page with = new Page(page.with(at, at, prolog).file());
    return with.withText(with.text().replaceFirst("<userTask (id=\"\\w+\") name=\"", "$0&a9;"));
  }
}
