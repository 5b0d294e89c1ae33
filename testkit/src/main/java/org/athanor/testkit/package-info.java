/**
 * What every dialect must pass: the contract against a real database, and golden files that show
 * the SQL of every operation.
 *
 * <p>Published, because dialects of third parties need it. It knows the SPI and the operations; it
 * knows no product: a dialect's test names the product and says where a database comes from.
 */
@NullMarked
package org.athanor.testkit;

import org.jspecify.annotations.NullMarked;
