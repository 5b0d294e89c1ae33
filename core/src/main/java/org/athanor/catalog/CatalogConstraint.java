package org.athanor.catalog;

import org.athanor.sql.syntax.SqlConstraint;
import org.jspecify.annotations.Nullable;

/**
 * A constraint as far as it is known.
 *
 * @param name its name: as given, or as the server makes it where that is certain, or null
 * @param definition what it says; {@code notValid} there is how it was added
 * @param validated whether all rows are known to satisfy it
 */
public record CatalogConstraint(
    @Nullable String name, SqlConstraint definition, boolean validated) {}
