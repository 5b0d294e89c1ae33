/**
 * Backups: files that hold a whole database, the record beside each of what was in it, and the way
 * back.
 *
 * <p>This package knows where backups are kept, how they are proved and what a record says. How a
 * product writes and reads them is its {@link org.athanor.dialect.BackupFormat}. It knows neither
 * commands nor a terminal.
 */
@NullMarked
package org.athanor.backup;

import org.jspecify.annotations.NullMarked;
