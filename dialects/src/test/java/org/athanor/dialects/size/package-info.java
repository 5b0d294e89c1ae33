/** The sizes of tables on every database. */
@NullMarked
package org.athanor.dialects.size;

import org.jspecify.annotations.NullMarked;
