package io.formwork.testkit.proof;

/** The object of an application made at random, with each kind of thing that can be hidden. */
final class RandomItem {

  static final String DEFINITION =
      """
      object: item
      display: "{code}"
      fields:
        code:   { type: text, max: 40, search: high, hidden_in: ended }
        secret: { type: text, max: 40, search: low, hidden_in: [begun, ended] }
        remark: { type: text, max: 40, search: low }
        stamp:  { type: text, max: 40, unique: true }
        level:  { type: integer, min: 0, max: 1000000000 }
        open:   { type: boolean }
        tone:   { type: choice, choices: tone }
        papers: { type: file, file_class: paper, many: true }
      relations:
        boss:   { to: user }
        parent: { to: item }
        unit:   { to: unit }
      owned:
        notes:
          display: "{loud}"
          fields:
            words: { type: text, max: 40, search: high }
            loud:  { type: boolean }
          relations:
            by: { to: user }
      lifecycle:
        states:
          begun: { kind: initial }
          moved: { kind: active }
          ended: { kind: final, outcome: solved }
        transitions:
          move: { from: begun, to: moved, by: { role1: true } }
          end:  { from: moved, to: ended, by: { role1: true } }
      """;

  private RandomItem() {}

  /** Every third role sees no papers, every third may not take them away. */
  static String papers(int roles) {
    StringBuilder text = new StringBuilder("file_class: paper\ntitle: Paper\ntypes: [txt]\n");
    text.append("max_size: { others: 1MB }\nmay:\n  role1: all\n");
    for (int index = 2; index <= roles; index++) {
      if (index % 3 > 0) {
        text.append("  role%d: [%s]\n".formatted(index, index % 3 == 1 ? "view" : "download"));
      }
    }
    return text.toString();
  }
}
