/**
 * A real PostgreSQL for tests: one server a test run, and a database cloned from a template for
 * each test that asks for one. Knows nothing of Formwork, so that every module may use it.
 */
@NullMarked
package io.formwork.testdatabase;

import org.jspecify.annotations.NullMarked;
