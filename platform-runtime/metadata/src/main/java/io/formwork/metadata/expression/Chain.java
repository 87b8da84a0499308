package io.formwork.metadata.expression;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names joined by points, {@code assignee.line}, with the node of each. */
record Chain(List<String> names, List<CelExpr> nodes) {

  /** The chain that the node is, unless something other than a name stands in it. */
  static Optional<Chain> of(CelExpr node) {
    List<String> names = new ArrayList<>();
    List<CelExpr> nodes = new ArrayList<>();
    CelExpr next = node;
    while (next.getKind() == CelExpr.ExprKind.Kind.SELECT) {
      names.addFirst(next.select().field());
      nodes.addFirst(next);
      next = next.select().operand();
    }
    if (next.getKind() != CelExpr.ExprKind.Kind.IDENT) {
      return Optional.empty();
    }
    names.addFirst(next.ident().name());
    nodes.addFirst(next);
    return Optional.of(new Chain(names, nodes));
  }

  int size() {
    return names.size();
  }

  String name(int index) {
    return names.get(index);
  }

  CelExpr node(int index) {
    return nodes.get(index);
  }

  /** The field's name that contains a point, beginning at that index: {@code resolution.due}. */
  Optional<String> dotted(int index) {
    return index + 1 < size() ? Optional.of(name(index) + "." + name(index + 1)) : Optional.empty();
  }
}
