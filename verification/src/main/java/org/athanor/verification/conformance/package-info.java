/**
 * Runs recorded cases of other tools' behaviour against Athanor.
 *
 * <p>One class per file format turns a file into cases; everything else, from finding the files to
 * counting, knows nothing of formats. The package uses the public API of the other modules only.
 */
@NullMarked
package org.athanor.verification.conformance;

import org.jspecify.annotations.NullMarked;
