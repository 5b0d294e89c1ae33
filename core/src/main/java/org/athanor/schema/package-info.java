/**
 * The schema model: tables, columns, constraints, indexes, sequences and enum types as values.
 *
 * <p>A schema is a tree without back-pointers: a foreign key names its target. Nothing here knows a
 * database product, reads a catalog or writes SQL. Names are exact: what the catalog holds,
 * unquoted and unfolded; quoting is the business of the dialect that writes them.
 */
@NullMarked
package org.athanor.schema;

import org.jspecify.annotations.NullMarked;
