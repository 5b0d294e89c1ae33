/** Proves that pages of the manual which are made from the code are current. */
@NullMarked
package org.athanor.verification.docs;

import org.jspecify.annotations.NullMarked;
