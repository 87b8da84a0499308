/**
 * Files as values of records: what was uploaded by whom, where its content lies, and who may do
 * what with files of a class. The rest of what is true of a file is said by the policies on its
 * field.
 */
@NullMarked
package io.formwork.core.file;

import org.jspecify.annotations.NullMarked;
