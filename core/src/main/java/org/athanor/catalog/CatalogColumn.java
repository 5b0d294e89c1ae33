package org.athanor.catalog;

import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column as far as it is known.
 *
 * @param name its name
 * @param type its type, or null when it is not known
 * @param collation its collation, where one is given
 * @param notNull whether it is NOT NULL, also by the primary key
 * @param generation how the server fills it
 */
public record CatalogColumn(
    String name,
    @Nullable SqlType type,
    @Nullable String collation,
    boolean notNull,
    SqlColumn.Generation generation) {}
