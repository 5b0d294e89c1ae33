package org.athanor.catalog;

import org.athanor.sql.syntax.CreateIndex;
import org.jspecify.annotations.Nullable;

/**
 * An index as far as it is known.
 *
 * @param name its name: as given, or as the server makes it where that is certain, or null
 * @param definition its keys, predicate and kind
 * @param ofConstraint whether it belongs to a constraint
 */
public record CatalogIndex(@Nullable String name, CreateIndex definition, boolean ofConstraint) {}
