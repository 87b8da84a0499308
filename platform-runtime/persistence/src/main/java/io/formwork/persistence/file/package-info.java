/**
 * Files: the rows that know them in {@code fw.file}, their contents below a folder, and what a
 * content is (Apache Tika, for telling apart alone: nothing is parsed or unpacked).
 */
@NullMarked
package io.formwork.persistence.file;

import org.jspecify.annotations.NullMarked;
