/** Runs of revisions against real databases; the same expectations for each product. */
@NullMarked
package org.athanor.dialects.runtime;

import org.jspecify.annotations.NullMarked;
