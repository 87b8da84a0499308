package io.formwork.core.file;

import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.value.KeptFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was uploaded by whom, and the record that has it. Works in the running transaction. */
public interface FileRegister {

  /** Nobody else adds or drops a content of that hash until the running transaction ends. */
  void hold(String hash);

  /** Whether some upload has a content of that hash. */
  boolean knows(String hash);

  /**
   * Remembers an upload that belongs to no record yet.
   *
   * @param until when the sweeper may take it
   */
  KeptFile add(Upload upload, Instant until);

  /** How many uploads of that person belong to no record. */
  long waiting(long person);

  Optional<Entry> find(long id);

  /** As {@link #find}, with the row locked until the transaction ends. */
  Optional<Entry> lock(long id);

  /** From now on the record has it, and no sweeper takes it. */
  void attach(long id, Place place);

  /** The record has it no more; it can be put back until then. */
  void release(long id, Instant until);

  /**
   * Releases what belongs to records that are gone, and takes back what a record has after all.
   *
   * @param columns every column of the application that holds files
   */
  void reconcile(String app, List<Column> columns, Instant until);

  /** Forgets uploads whose time has come, at most so many; the hashes of their contents. */
  List<String> forgetDue(Instant now, int most);

  /**
   * A file that was sent.
   *
   * @param hash of its content
   * @param by the person who sent it
   */
  record Upload(
      String app,
      String fileClass,
      String name,
      long size,
      String mediaType,
      String hash,
      long by,
      Instant at) {}

  /**
   * An upload as it is remembered.
   *
   * @param place the record that has it, or had it last
   * @param until when the sweeper may take it; never while a record has it
   */
  record Entry(
      KeptFile file,
      String app,
      String fileClass,
      String hash,
      long by,
      Optional<Place> place,
      Optional<Instant> until) {}

  /** A field of a record, by the names that its table and its column were born with. */
  record Place(String table, long record, String column) {}

  /** A column of files, by the name that it was born with. */
  record Column(ObjectType type, String name) {}
}
