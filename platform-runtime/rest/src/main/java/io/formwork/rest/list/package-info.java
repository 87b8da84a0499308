/**
 * What a list is asked for in the query of an address: filter, order, page, fields. Everything that
 * is wrong with it is told at once.
 */
@NullMarked
package io.formwork.rest.list;

import org.jspecify.annotations.NullMarked;
