/** What helps people to write definitions: schemas for editors, order in files, first drafts. */
@NullMarked
package io.formwork.launcher.author;

import org.jspecify.annotations.NullMarked;
