package io.formwork.core.transfer;

/** What the technology of workbooks does: reads them, and marks their rows. */
public record Workbooks(TableReader reader, TableMarker marker) {}
