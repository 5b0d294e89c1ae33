/**
 * Rewrites revisions into the safe form that the rules know: single statements of a file are
 * replaced, and what must commit later goes into revisions of its own.
 *
 * <p>It knows how files are split and linked. It knows no rule and no product, opens no connection
 * and writes no file of a project: it works on a copy, which its caller proves and takes over.
 */
@NullMarked
package org.athanor.lint.fix;

import org.jspecify.annotations.NullMarked;
