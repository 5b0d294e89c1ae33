/**
 * Pictures: of schemas as entity-relationship diagrams, as text for other programs and as SVG; of
 * traces as locks over time.
 *
 * <p>This package knows schemas and traces and nothing else: no database, no files. It draws what
 * it is given, so whoever wants a smaller picture hands over less.
 */
@NullMarked
package org.athanor.diagram;

import org.jspecify.annotations.NullMarked;
