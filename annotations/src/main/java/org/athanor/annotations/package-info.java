/**
 * What entity classes say to Athanor.
 *
 * <p>An application needs it to compile its entities and not to run. It knows nothing else of
 * Athanor.
 */
@NullMarked
package org.athanor.annotations;

import org.jspecify.annotations.NullMarked;
