/**
 * Rows that fit a schema: made up from types, keys and checks alone, to try on them what is to
 * happen to real ones.
 *
 * <p>It knows the schema model and how a dialect writes values. It proposes rows and runs nothing:
 * whether a check that it cannot understand lets a row pass, only a server can say, so it proposes
 * several.
 */
@NullMarked
package org.athanor.sample;

import org.jspecify.annotations.NullMarked;
