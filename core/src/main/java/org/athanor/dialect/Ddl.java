package org.athanor.dialect;

import java.util.List;
import org.athanor.operation.OperationVisitor;

/**
 * Compiles an operation to the statements that carry it out.
 *
 * <p>An operation that the product cannot do is refused with an error that says what to write
 * instead; it is never skipped.
 */
public interface Ddl extends OperationVisitor<List<Statement>> {}
