/**
 * The {@code athanor} command: reads arguments and configuration, calls
 * {@code org.athanor.command}, prints the report and picks the exit code. The only package that
 * prints. It must not know how a use case is done.
 */
@NullMarked
package org.athanor.cli;

import org.jspecify.annotations.NullMarked;
