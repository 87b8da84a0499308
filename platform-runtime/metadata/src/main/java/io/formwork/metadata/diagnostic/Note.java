package io.formwork.metadata.diagnostic;

/** Something that was understood at a place while definitions were read. */
public interface Note {

  /** Where it stands. */
  Span span();
}
