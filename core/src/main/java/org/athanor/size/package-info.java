/**
 * How big the tables of a database are, as it was told at one moment.
 *
 * <p>Values only: they say nothing of where the figures come from or what is made of them.
 */
@NullMarked
package org.athanor.size;

import org.jspecify.annotations.NullMarked;
