/**
 * How the command speaks: lines and tables for people, JSON for programs.
 *
 * <p>Knows streams, colours and formats; it must not know commands or databases.
 */
@NullMarked
package org.athanor.cli.output;

import org.jspecify.annotations.NullMarked;
