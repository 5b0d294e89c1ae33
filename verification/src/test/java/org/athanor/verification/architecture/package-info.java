/**
 * The rules of docs/architecture.md as tests: which package may use which, who may print, touch
 * files, talk to a database or reflect. Knows names and references only, never behaviour.
 *
 * <p>Each rule is also held against {@code fixture}, code that breaks it: a rule that accepts the
 * fixture has stopped working.
 */
@NullMarked
package org.athanor.verification.architecture;

import org.jspecify.annotations.NullMarked;
