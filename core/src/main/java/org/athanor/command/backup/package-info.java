/**
 * Backups before a run, restore points, and the way back from both.
 *
 * <p>This package knows what has to be proved of a backup and of a database that was read back. How
 * a product does either is its {@link org.athanor.dialect.BackupFormat}; where the files are is
 * {@link org.athanor.backup}'s.
 */
@NullMarked
package org.athanor.command.backup;

import org.jspecify.annotations.NullMarked;
