package io.formwork.metadata.model;

/**
 * A DRL file, run by Drools over the generated types of the application whenever a record is
 * derived. It is code: publishing it is a right of its own.
 *
 * @param name the file's name without its ending
 * @param file where it stands, relative to the folder of definitions
 * @param text the source, as written
 */
public record RuleFile(String name, String file, String text) {}
