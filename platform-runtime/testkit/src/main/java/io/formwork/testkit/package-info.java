/**
 * What tests are written with: a PostgreSQL cloned from a template for each test, scenario files,
 * golden texts.
 */
@NullMarked
package io.formwork.testkit;

import org.jspecify.annotations.NullMarked;
