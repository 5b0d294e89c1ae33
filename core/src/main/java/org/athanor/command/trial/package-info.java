/**
 * Tries the revisions of a project on scratch databases: up, down and up again, with rows in the
 * tables, and tells what does not come back.
 *
 * <p>It runs the real runner over real databases and knows nothing of consoles.
 */
@NullMarked
package org.athanor.command.trial;

import org.jspecify.annotations.NullMarked;
