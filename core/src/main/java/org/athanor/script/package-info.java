/**
 * Revision files: finding them, reading their headers without compiling, compiling what runs, and
 * writing new ones.
 *
 * <p>This package knows revisions, operations and how a dialect splits scripts. It does not know
 * databases, runners or commands. It is the only one that touches files and loads classes by name.
 */
@NullMarked
package org.athanor.script;

import org.jspecify.annotations.NullMarked;
