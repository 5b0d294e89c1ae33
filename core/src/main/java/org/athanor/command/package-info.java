/**
 * Use cases: one class for each, which takes options and returns a report as plain facts.
 *
 * <p>This is the Java API that the command line and other adapters call. Nothing here prints.
 */
@NullMarked
package org.athanor.command;

import org.jspecify.annotations.NullMarked;
