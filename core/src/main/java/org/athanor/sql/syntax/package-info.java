/**
 * What a parsed SQL statement says: values only, the same for all products, in the words of the
 * statement and not yet in those of a schema.
 *
 * <p>Names are folded as the product folds them: {@code Orders} is {@code orders} on PostgreSQL,
 * and {@code "Orders"} is {@code Orders}. A clause that changes neither locks nor data nor the
 * schema that a later statement sees may be left out; a clause that is not understood makes its
 * action {@code Other} or its statement {@code Opaque}.
 */
@NullMarked
package org.athanor.sql.syntax;

import org.jspecify.annotations.NullMarked;
