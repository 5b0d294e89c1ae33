/**
 * SQL as text: its tokens, and where the statements of a script end. What statements say stands in
 * {@code sql.syntax}, and the parser in {@code sql.grammar}.
 *
 * <p>It knows how texts are written, and no database: nothing here knows operations, dialects, or
 * what a statement does. Each dialect brings its {@link org.athanor.sql.LexicalRules}.
 */
@NullMarked
package org.athanor.sql;

import org.jspecify.annotations.NullMarked;
