/** Trials of revisions on every database. */
@NullMarked
package org.athanor.dialects.trial;

import org.jspecify.annotations.NullMarked;
