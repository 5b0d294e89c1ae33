/**
 * Operations: typed instructions that change a schema or its data, each of which knows its reverse.
 *
 * <p>An operation says what is wanted, never how a product spells it. This package knows the schema
 * model and nothing else: no SQL is written here and no database is asked.
 */
@NullMarked
package org.athanor.operation;

import org.jspecify.annotations.NullMarked;
