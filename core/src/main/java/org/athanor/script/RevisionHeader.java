package org.athanor.script;

import org.athanor.revision.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a revision file says.
 *
 * @param revision the place in the graph
 * @param transactional whether it runs in a transaction
 * @param className the fully qualified name of the class of a Java file, or null
 */
record RevisionHeader(
    Revision revision, boolean transactional, @Nullable String className) {}
