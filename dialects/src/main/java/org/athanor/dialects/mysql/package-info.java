/**
 * The dialect of MySQL 8.0 and newer, and of the products that grew out of it.
 *
 * <p>What differs between products and versions is asked of
 * {@link org.athanor.dialects.mysql.ServerFacts}, named predicates that each product answers for
 * itself; nothing here knows which product it speaks to. A descendant's package brings its own
 * facts and uses {@link org.athanor.dialects.mysql.MySqlDialect} with them.
 *
 * <p>The package knows the SPI of {@link org.athanor.dialect} and no driver: errors are recognised
 * by the server's own codes.
 */
@NullMarked
package org.athanor.dialects.mysql;

import org.jspecify.annotations.NullMarked;
