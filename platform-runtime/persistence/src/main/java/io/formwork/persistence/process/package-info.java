/** The state and the steps of process instances in the tables of an application. */
@NullMarked
package io.formwork.persistence.process;

import org.jspecify.annotations.NullMarked;
