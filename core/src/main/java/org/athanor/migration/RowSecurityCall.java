package org.athanor.migration;

import org.athanor.operation.CreateObject;
import org.athanor.operation.DropObject;
import org.athanor.operation.Operation;
import org.athanor.operation.ReplaceObject;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.RowSecurity;

/** Details of {@link Operations#enableRowSecurity} and {@link Operations#disableRowSecurity}. */
public final class RowSecurityCall implements PendingOperation {
  /** What is done to the row security of a table. */
  enum Verb {
    ENABLE,
    FORCE,
    UNFORCE,
    DISABLE
  }

  private final Verb verb;
  private final QualifiedName table;
  private boolean forced;

  RowSecurityCall(Verb verb, QualifiedName table) {
    this.verb = verb;
    this.table = table;
  }

  /** The table's owner obeys the policies too; for a disabling: it did. */
  public RowSecurityCall forced() {
    forced = true;
    return this;
  }

  @Override
  public Operation finish() {
    RowSecurity told = new RowSecurity(table, forced);
    return switch (verb) {
      case ENABLE -> new CreateObject(told, false);
      case FORCE, UNFORCE -> {
        boolean force = verb == Verb.FORCE;
        yield new ReplaceObject(new RowSecurity(table, !force), new RowSecurity(table, force));
      }
      case DISABLE -> new DropObject(told.key(), told, false, DropObject.Also.NOTHING);
    };
  }
}
