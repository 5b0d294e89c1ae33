/** A dialect in a jar that somebody else built, which Athanor has never seen. */
@NullMarked
package org.athanor.verification.thirdparty;

import org.jspecify.annotations.NullMarked;
