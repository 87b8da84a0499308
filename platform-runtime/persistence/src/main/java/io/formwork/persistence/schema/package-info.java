/**
 * The tables of an application: what the model asks for, what is there, and the difference as DDL.
 * Nobody else changes a table.
 */
@NullMarked
package io.formwork.persistence.schema;

import org.jspecify.annotations.NullMarked;
