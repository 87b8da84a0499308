package io.formwork.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything below {@code /api}; the context of the archive is the prefix. */
@ApplicationPath("/")
public class RestApplication extends Application {}
