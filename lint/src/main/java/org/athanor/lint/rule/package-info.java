/**
 * The rules, one class each. A rule judges facts and the catalog; it knows no lock table and asks
 * {@link org.athanor.dialect.Capabilities} where products differ.
 */
@NullMarked
package org.athanor.lint.rule;

import org.jspecify.annotations.NullMarked;
