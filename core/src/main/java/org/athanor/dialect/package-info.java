/**
 * What a database product must be able to say: how names, types, literals and operations are
 * written, how its catalog is read, how its own printing is obtained, and how migrations lock each
 * other out.
 *
 * <p>{@link org.athanor.dialect.Dialect} is only the sum of small parts.
 * {@link org.athanor.dialect.AnsiDdl} writes what the products have in common; a product overrides
 * its differences. Nothing outside a product's own package asks which product it is: it asks
 * {@link org.athanor.dialect.Capabilities}. This package knows operations and the schema model; it
 * does not know revisions, plans or runners.
 */
@NullMarked
package org.athanor.dialect;

import org.jspecify.annotations.NullMarked;
