/**
 * Tests of a project's own migrations with JUnit 5 and 6: a database for each test, a runner that
 * goes up and down, and assertions on what is there then.
 *
 * <p>It knows JUnit, the settings of a project and where throw-away databases are made; it runs
 * revisions only through the commands and the runner of {@code core}, and never touches a database
 * of an environment.
 */
@NullMarked
package org.athanor.junit;

import org.jspecify.annotations.NullMarked;
