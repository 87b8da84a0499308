package io.formwork.core.health;

/** Answers whether the application serves; asked from outside every few moments. */
@FunctionalInterface
public interface Health {

  Readiness readiness();
}
