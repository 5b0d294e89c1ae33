/**
 * What users hang into the comparison of a model with its database, and into what is written of it.
 *
 * <p>Knows schemas, differences and operations. Must not know how hooks are configured or loaded,
 * nor who calls them.
 */
@NullMarked
package org.athanor.hook;

import org.jspecify.annotations.NullMarked;
