package io.formwork.metadata.model;

/**
 * The records that refer to a record: what an object owns, and what it was said to collect. It is
 * read, never written: a record gets in by referring to the one it belongs to.
 *
 * @param object whose records they are
 * @param field their relation that leads back, to one record or to several
 */
public record RecordCollection(String name, Label title, String object, String field) {}
