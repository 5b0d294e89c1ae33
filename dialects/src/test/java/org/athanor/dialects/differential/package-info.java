/**
 * Runs statements on real servers and compares how these split a script into statements, and what
 * they take each statement for, with what the splitter and the grammars say.
 */
@NullMarked
package org.athanor.dialects.differential;

import org.jspecify.annotations.NullMarked;
