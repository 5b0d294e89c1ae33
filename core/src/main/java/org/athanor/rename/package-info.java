/**
 * Tells what was renamed from what was dropped and added: by what people said, by definitions that
 * are the same but for the name, and else by a question. It never guesses.
 *
 * <p>Pure: it knows schemas and operations, and neither files nor databases nor terminals.
 */
@NullMarked
package org.athanor.rename;

import org.jspecify.annotations.NullMarked;
