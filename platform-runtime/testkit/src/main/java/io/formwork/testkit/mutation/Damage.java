package io.formwork.testkit.mutation;

import java.util.stream.Stream;

/** A family of mutations, made wherever the definitions have room for them. */
interface Damage {

  Stream<Mutation> of(Body body);
}
