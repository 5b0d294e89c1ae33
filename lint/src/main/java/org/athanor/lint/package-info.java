/**
 * Judges migrations: what is dangerous in them for a running system and its data, why, and what to
 * write instead.
 *
 * <p>A rule judges {@link org.athanor.effects.StatementFacts} and the catalog before a statement.
 * No rule knows a lock table or asks which product it is: the dialect states facts and
 * capabilities.
 */
@NullMarked
package org.athanor.lint;

import org.jspecify.annotations.NullMarked;
