/**
 * The use cases above the commands and the linter: all checks of a history in one run, and the
 * facts that the report of a deployment is made of.
 *
 * <p>It knows commands, units of the linter and the report; it must not know consoles, files or
 * configuration.
 */
@NullMarked
package org.athanor.verify;

import org.jspecify.annotations.NullMarked;
