/**
 * Evaluates the decision tables and DRL files of an application with Drools. The only module that
 * knows Drools.
 */
@NullMarked
package io.formwork.rule;

import org.jspecify.annotations.NullMarked;
