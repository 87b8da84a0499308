/**
 * First drafts of definitions: a template for every kind, whose words are filled in from the
 * application that the draft is for, and which is checked together with it before it is written.
 */
@NullMarked
package io.formwork.launcher.scaffold;

import org.jspecify.annotations.NullMarked;
