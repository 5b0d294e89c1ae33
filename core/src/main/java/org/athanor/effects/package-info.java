/**
 * Facts about statements: which locks a statement takes on which tables and what those block, which
 * tables it rewrites or reads whole, which indexes it builds, what data it loses, and where it may
 * run.
 *
 * <p>Each dialect states the facts for its server's version; rules judge facts and know no lock
 * table. A trace on a real server gives the same facts, observed. This package knows parsed
 * statements and the catalog, and no rule.
 */
@NullMarked
package org.athanor.effects;

import org.jspecify.annotations.NullMarked;
