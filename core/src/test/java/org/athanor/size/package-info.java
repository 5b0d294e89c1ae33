/** Sizes of tables in words. */
@NullMarked
package org.athanor.size;

import org.jspecify.annotations.NullMarked;
