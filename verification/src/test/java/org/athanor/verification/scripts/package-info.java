/**
 * The command as a user sees it: files of commands with the output that they must give.
 *
 * <p>Knows the command line and real databases; nothing else of Athanor is called.
 */
@NullMarked
package org.athanor.verification.scripts;

import org.jspecify.annotations.NullMarked;
