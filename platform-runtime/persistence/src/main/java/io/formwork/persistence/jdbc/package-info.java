/**
 * Connections, transactions and statements: all that the stores need to know of JDBC. A store asks
 * for a connection each time, and gets the one of the running transaction.
 */
@NullMarked
package io.formwork.persistence.jdbc;

import org.jspecify.annotations.NullMarked;
