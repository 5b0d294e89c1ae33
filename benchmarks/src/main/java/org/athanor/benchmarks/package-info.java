/**
 * Whole processes of Athanor, measured side by side with plain JDBC, Flyway and Liquibase on one
 * machine in one run.
 *
 * <p>A scenario prepares its input, runs each contestant as a process of its own and yields rows;
 * {@link org.athanor.benchmarks.Bench} prints them. Contestants are programs with a main method and
 * know nothing of the measuring. The package must not be used by any other.
 */
@NullMarked
package org.athanor.benchmarks;

import org.jspecify.annotations.NullMarked;
