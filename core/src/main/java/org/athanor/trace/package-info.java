/**
 * What statements did when they were run to be watched: the locks that they took on a real server
 * and for how long, what waited for them, which tables they rewrote or read, and the server's own
 * words about it.
 *
 * <p>The values here are the observed side of {@link org.athanor.effects}: a dialect gives a
 * {@link org.athanor.trace.Tracer}, whoever runs revisions asks it, and reports, pictures and rules
 * read the outcome. This package knows connections, but neither a product nor how revisions are
 * run.
 */
@NullMarked
package org.athanor.trace;

import org.jspecify.annotations.NullMarked;
