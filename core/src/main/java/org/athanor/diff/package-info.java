/**
 * Finds what differs between two schemas, as facts.
 *
 * <p>Both sides are in normal form before they come here, so equality of values is equality of
 * meaning. Pure: no database is asked, and nothing here knows what to do about a difference.
 */
@NullMarked
package org.athanor.diff;

import org.jspecify.annotations.NullMarked;
