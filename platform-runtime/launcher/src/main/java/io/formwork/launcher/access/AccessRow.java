package io.formwork.launcher.access;

import io.formwork.core.access.AccessLine;

/** A line of the access of one application. */
record AccessRow(String app, AccessLine line) {}
