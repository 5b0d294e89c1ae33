package org.athanor.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.athanor.dialect.Ddl;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.Statement;
import org.athanor.dialect.TableSnapshot;
import org.athanor.operation.Operation;
import org.athanor.schema.QualifiedName;

/**
 * Compiles the operations of a revision before any of it runs, so that a refusal comes while
 * nothing is changed. An operation that asks for the present definition of a table is left for
 * later: earlier operations of the revision may still change that table.
 */
final class UnitCompiler {
  private final Ddl ddl;
  private final Consumer<Operation> compiled;

  /** Against a database that can be asked later. */
  UnitCompiler(Dialect dialect) {
    this.ddl = dialect.ddl(new AskedTooEarly());
    this.compiled = operation -> {};
  }

  /** Without a database; every unit is compiled at once. */
  UnitCompiler(Dialect dialect, ReplayedSchema schema) {
    this.ddl = dialect.ddl(schema);
    this.compiled = schema::pass;
  }

  /**
   * The units of a revision in order.
   *
   * @throws org.athanor.error.AthanorException a DDL error for what the database cannot do
   */
  List<Unit> compile(List<Operation> operations) {
    List<Unit> units = new ArrayList<>();
    for (Operation operation : operations) {
      try {
        for (Statement statement : operation.accept(ddl)) {
          units.add(new Unit(units.size() + 1, operation, statement));
        }
      } catch (LookupNeeded later) {
        units.add(new Unit(units.size() + 1, operation, null));
      }
      compiled.accept(operation);
    }
    return units;
  }

  private static final class AskedTooEarly implements SchemaLookup {
    @Override
    public Optional<TableSnapshot> table(QualifiedName name) {
      throw new LookupNeeded();
    }
  }

  private static final class LookupNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LookupNeeded() {
      super(null, null, false, false);
    }
  }
}
