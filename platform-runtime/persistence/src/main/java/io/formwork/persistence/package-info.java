/**
 * Keeps records in PostgreSQL: entity types generated from the model, tables changed by a plan of
 * our own, queries translated to SQL. The only module that knows Hibernate and JDBC.
 */
@NullMarked
package io.formwork.persistence;

import org.jspecify.annotations.NullMarked;
