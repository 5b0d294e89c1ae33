/**
 * The dialect of MariaDB 10.5 and newer: the statements of its parent
 * {@link org.athanor.dialects.mysql}, with MariaDB's own facts.
 *
 * <p>The package knows in which version of MariaDB what came; it writes no SQL by itself.
 */
@NullMarked
package org.athanor.dialects.mariadb;

import org.jspecify.annotations.NullMarked;
