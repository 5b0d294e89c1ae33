/**
 * Turns differences into operations in an order that works, and their way back.
 *
 * <p>Pure and deterministic: the same differences give the same plan. It asks what a database can
 * do, never which one it is.
 */
@NullMarked
package org.athanor.plan;

import org.jspecify.annotations.NullMarked;
