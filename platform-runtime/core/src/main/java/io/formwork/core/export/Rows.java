package io.formwork.core.export;

import io.formwork.core.actor.Actor;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Page;
import io.formwork.core.query.Query;
import io.formwork.core.query.Row;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * All rows that a person may take out of the system, fetched in stretches so that few are in
 * memory.
 */
final class Rows implements Iterator<Row> {

  private static final int AT_ONCE = 2_000;

  private final Query query;
  private final Actor actor;
  private final ListRequest request;
  private Page page;
  private Iterator<Row> rows;
  private long fetched;

  Rows(Query query, Actor actor, ListRequest request) {
    this.query = query;
    this.actor = actor;
    this.request = request;
    this.page = query.exportable(actor, request.page(0, AT_ONCE));
    this.rows = page.rows().iterator();
    this.fetched = page.rows().size();
  }

  @Override
  public boolean hasNext() {
    if (!rows.hasNext() && page.more()) {
      page = query.exportable(actor, request.page(fetched, AT_ONCE));
      rows = page.rows().iterator();
      fetched += page.rows().size();
    }
    return rows.hasNext();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return rows.next();
  }
}
