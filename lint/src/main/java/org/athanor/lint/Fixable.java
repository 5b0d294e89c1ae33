package org.athanor.lint;

/**
 * A finding for which a rule knows what to write instead.
 *
 * @param finding the finding
 * @param statement the index of its statement in the unit
 * @param form what to write instead of the statement
 */
public record Fixable(Finding finding, int statement, SafeForm form) {}
