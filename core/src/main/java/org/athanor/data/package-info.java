/**
 * Small statements on rows, for migrations of data: a stub of a table, and the INSERT, UPDATE,
 * DELETE and SELECT of it, as values.
 *
 * <p>A stub names the table and the columns that a revision needs, as they are at that revision;
 * the classes of an application, which go on changing, have no place in one. This package knows the
 * schema model and no SQL: a dialect writes what is said here.
 */
@NullMarked
package org.athanor.data;

import org.jspecify.annotations.NullMarked;
