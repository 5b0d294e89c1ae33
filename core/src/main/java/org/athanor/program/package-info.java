/**
 * Other programs on this machine: git, and the programs with which databases are dumped and
 * restored.
 *
 * <p>This package knows how a program is started, how long it may take and what it said. It knows
 * no revision, dialect or command.
 */
@NullMarked
package org.athanor.program;

import org.jspecify.annotations.NullMarked;
