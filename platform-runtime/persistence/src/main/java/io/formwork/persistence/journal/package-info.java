/** The journal in the tables of an application: append-only, chained per record. */
@NullMarked
package io.formwork.persistence.journal;

import org.jspecify.annotations.NullMarked;
