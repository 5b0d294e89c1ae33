/**
 * Errors that name what failed, show the evidence, and say how to go on.
 *
 * <p>This package knows nothing of the rest of Athanor; everything else may use it.
 */
@NullMarked
package org.athanor.error;

import org.jspecify.annotations.NullMarked;
