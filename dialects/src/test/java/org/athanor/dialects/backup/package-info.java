/** Backups and the way back on every database. */
@NullMarked
package org.athanor.dialects.backup;

import org.jspecify.annotations.NullMarked;
