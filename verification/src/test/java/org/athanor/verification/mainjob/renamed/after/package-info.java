/** A model in one of the forms that it has in a test of renames. */
@NullMarked
package org.athanor.verification.mainjob.renamed.after;

import org.jspecify.annotations.NullMarked;
