/**
 * PostgreSQL's grammar: what its statements say, for versions 12 to 18. It knows their text and no
 * server; locks and other effects are none of its business.
 */
@NullMarked
package org.athanor.dialects.postgresql.grammar;

import org.jspecify.annotations.NullMarked;
