/**
 * Starts what the acceptance tests test: the whole of Formwork as a user starts it, or the
 * provisioned server alone, into which Arquillian puts tests.
 */
@NullMarked
package io.formwork.acceptance.server;

import org.jspecify.annotations.NullMarked;
