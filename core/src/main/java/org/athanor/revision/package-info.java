/**
 * The revision graph: revisions as values, the expressions that point into their history, and the
 * paths that lead from one state of a database to another.
 *
 * <p>Everything here is pure. The package knows nothing of files, connections, clocks or logging,
 * nor of what a revision does: a caller hands in the headers of revisions and the rows of a version
 * table, and gets back steps and the changes to those rows.
 */
@NullMarked
package org.athanor.revision;

import org.jspecify.annotations.NullMarked;
