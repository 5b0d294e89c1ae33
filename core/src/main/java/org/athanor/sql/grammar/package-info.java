/**
 * The parser: what the grammars of all products share. Each dialect brings its own
 * {@link org.athanor.sql.grammar.Grammar} on top of it.
 */
@NullMarked
package org.athanor.sql.grammar;

import org.jspecify.annotations.NullMarked;
