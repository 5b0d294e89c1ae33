/**
 * H2 2.1 and newer.
 *
 * <p>All that Athanor knows of <a href="https://www.h2database.com/">H2</a> is here. Three things
 * set it apart: names without quotes are upper case in its catalog, which {@code H2Identifiers}
 * hides from revisions; its settings and compatibility modes change how SQL is read, which
 * {@code H2Settings} finds out when a connection is opened; and each schema change commits by
 * itself, so that a revision that fails goes on at the failed statement.
 *
 * <p>No other dialect is known here, and no driver: everything goes through {@code java.sql}.
 */
@NullMarked
package org.athanor.dialects.h2;

import org.jspecify.annotations.NullMarked;
