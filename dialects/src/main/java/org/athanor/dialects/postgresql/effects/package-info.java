/**
 * What the statements of PostgreSQL do, by version: measured on servers of 10 to 18 where the
 * manual is silent.
 *
 * <p>One class for each concern; {@link org.athanor.dialects.postgresql.effects.PostgresEffects}
 * puts them together. It knows parsed statements and the catalog, and neither connections nor
 * rules.
 */
@NullMarked
package org.athanor.dialects.postgresql.effects;

import org.jspecify.annotations.NullMarked;
