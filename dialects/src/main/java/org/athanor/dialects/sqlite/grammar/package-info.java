/**
 * SQLite's grammar: what its statements say. It knows their text and no database; locks and other
 * effects are none of its business.
 */
@NullMarked
package org.athanor.dialects.sqlite.grammar;

import org.jspecify.annotations.NullMarked;
