/**
 * Runs the assembled platform inside WildFly: one wiring class, start-up, transactions and health.
 * Nothing else in Formwork knows that there is a server.
 */
@NullMarked
package io.formwork.server;

import org.jspecify.annotations.NullMarked;
