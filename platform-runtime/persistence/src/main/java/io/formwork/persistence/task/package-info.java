/** Tasks, process instances and inboxes in the tables of an application. */
@NullMarked
package io.formwork.persistence.task;

import org.jspecify.annotations.NullMarked;
