/**
 * What users write: a {@link org.athanor.migration.Migration} marked with
 * {@link org.athanor.migration.Revision}, which tells {@link org.athanor.migration.Operations} what
 * to do.
 *
 * <p>Everything here only records. Nothing is executed, no SQL is written and no file is read.
 */
@NullMarked
package org.athanor.migration;

import org.jspecify.annotations.NullMarked;
