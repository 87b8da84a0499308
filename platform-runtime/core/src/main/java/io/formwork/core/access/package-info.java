/**
 * Who may do what: the rights of every role, worked out of the definitions by the code that
 * decides, and what has changed since they were last looked at.
 */
@NullMarked
package io.formwork.core.access;

import org.jspecify.annotations.NullMarked;
