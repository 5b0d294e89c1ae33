/**
 * What a database holds at a point of its history, as far as its statements tell: replayed from
 * parsed SQL, with no database at hand.
 *
 * <p>Unlike the schema model it is lenient: it may know a table in part or not at all, and says so,
 * because scripts of other tools come without their history. Expressions and types stand as
 * written. It knows parsed statements and nothing of dialects, operations or revisions.
 */
@NullMarked
package org.athanor.catalog;

import org.jspecify.annotations.NullMarked;
