/**
 * The dialect of SQLite 3.35 and newer.
 *
 * <p>SQLite keeps the text of its CREATE statements and hardly a catalog besides; so this package
 * reads that text with a parser of its own. What ALTER TABLE cannot do goes through a rebuild of
 * the table by the procedure of <a href="https://www.sqlite.org/lang_altertable.html">the
 * vendor</a>, which edits the stored text, so that clauses that the schema model does not know
 * survive it.
 *
 * <p>The package knows the SPI of {@link org.athanor.dialect} and no driver: errors are recognised
 * by their vendor code.
 */
@NullMarked
package org.athanor.dialects.sqlite;

import org.jspecify.annotations.NullMarked;
