package io.formwork.benchmark.yardstick;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Serves the hand-written resource of its WAR. */
@ApplicationPath("/")
public class Yardstick extends Application {}
