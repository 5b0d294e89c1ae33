/** Tests of the use cases. */
@NullMarked
package org.athanor.verify;

import org.jspecify.annotations.NullMarked;
