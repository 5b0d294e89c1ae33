/**
 * SQL Server 2016 to 2025, as scripts only.
 *
 * <p>All that Athanor knows of Transact-SQL is here: how it spells names, values, types and
 * operations, and how its scripts are put together. No other dialect is known here, and no server:
 * nothing is asked, so what depends on the state of a database asks the catalog inside the script.
 */
@NullMarked
package org.athanor.dialects.sqlserver;

import org.jspecify.annotations.NullMarked;
