/**
 * Oracle Database 12.1 to 23ai, as scripts only.
 *
 * <p>All that Athanor knows of Oracle is here: how it spells names, values, types and operations,
 * which version can do what, and how scripts for SQL*Plus are put together. No other dialect is
 * known here, and no server: nothing is asked.
 */
@NullMarked
package org.athanor.dialects.oracle;

import org.jspecify.annotations.NullMarked;
