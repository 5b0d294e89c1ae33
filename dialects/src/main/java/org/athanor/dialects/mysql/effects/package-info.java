/**
 * What the statements of MySQL and MariaDB do, by version: the cheapest algorithm and lock that
 * InnoDB accepts for each change of a table, and what they mean for others.
 *
 * <p>It knows parsed statements and the catalog, and neither connections nor rules.
 */
@NullMarked
package org.athanor.dialects.mysql.effects;

import org.jspecify.annotations.NullMarked;
