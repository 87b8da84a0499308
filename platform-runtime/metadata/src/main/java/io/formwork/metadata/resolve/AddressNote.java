package io.formwork.metadata.resolve;

import io.formwork.metadata.diagnostic.Note;
import io.formwork.metadata.diagnostic.Span;

/**
 * Something that has an address is defined here.
 *
 * @param title what people read in the application's own language
 */
public record AddressNote(Span span, String address, String title) implements Note {}
