package io.formwork.core.query;

/** A record as it is mentioned: its number and what it is called. */
public record Named(long id, String name) {}
