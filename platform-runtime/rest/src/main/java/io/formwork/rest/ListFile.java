package io.formwork.rest;

import io.formwork.core.export.Export;
import io.formwork.core.view.Openings;
import io.formwork.metadata.model.View;
import io.formwork.rest.list.ListParameters;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Suggested;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;

/**
 * A declared list that is asked for as a file: its columns, its order, and what the query leaves of
 * it. It is sent while it is read, so that it may be of any length.
 */
record ListFile(Caller.Presence here, View.ListView list, ListParameters.File asked) {

  static ListFile of(Caller.Presence here, String view, UriInfo address) {
    View.ListView list = list(here, view);
    return new ListFile(
        here,
        list,
        new ListParameters(here.application().model()).file(list, address.getQueryParameters()));
  }

  Export.Wanted wanted(Locale language) {
    return new Export.Wanted(asked.request(), list.title().in(language), language);
  }

  Response answer(Export.File file, String type, String ending) {
    StreamingOutput content = file::writeTo;
    return Response.ok(content, type)
        .header("Cache-Control", "no-store")
        .header(
            "Content-Disposition", "attachment; filename=\"" + list.name() + "." + ending + "\"")
        .build();
  }

  private static View.ListView list(Caller.Presence here, String name) {
    Openings openings = here.application().openings();
    return openings
        .find(here.actor(), View.ListView.class, name)
        .orElseThrow(() ->
            ProblemException.of(
                ProblemKind.NOT_FOUND,
                "view.unknown",
                name,
                Suggested.of(name, openings.lists(here.actor()))));
  }
}
