/**
 * Reads {@code athanor.toml}, environment variables and command-line values into settings.
 *
 * <p>Knows names of settings and where each came from; it must not know what a command does with
 * them, and it opens no connection.
 */
@NullMarked
package org.athanor.cli.config;

import org.jspecify.annotations.NullMarked;
