/**
 * The checks of {@code athanor doctor}: where a project and its database stand before somebody
 * changes them.
 *
 * <p>A check is one class, which asks one question and changes nothing. What several of them need
 * (the graph, a connection) is read once. What a product knows of itself is asked of its dialect.
 */
@NullMarked
package org.athanor.command.doctor;

import org.jspecify.annotations.NullMarked;
