/**
 * PostgreSQL 12 to 18.
 *
 * <p>All that Athanor knows of PostgreSQL is here: how it spells names, types and operations, which
 * version can do what, how its catalog is read and how its own printing of expressions is obtained.
 * No other dialect is known here, and no driver: everything goes through {@code java.sql}.
 */
@NullMarked
package org.athanor.dialects.postgresql;

import org.jspecify.annotations.NullMarked;
