package org.athanor.dialects.oracle;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.AlterColumn;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;

/**
 * Changes of columns: MODIFY changes what it names and leaves the rest. See <a
 * href="https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/ALTER-TABLE.html">ALTER
 * TABLE</a>.
 */
record OracleColumnChanges(Dialect dialect, OracleDefinitions definitions) {

  /** The statements of all edits but the comment. */
  List<Statement> change(AlterColumn operation) {
    refuseImpossible(operation);
    List<Statement> statements = new ArrayList<>();
    AlterColumn.Edits edits = operation.edits();
    if (edits.type().isSet() || edits.collation().isSet()) {
      statements.add(type(operation));
    }
    edits.defaultValue().newValue().ifPresent(value -> statements.add(value(operation, value)));
    edits.nullable().newValue().ifPresent(nullable -> {
      Column existing = operation.existing();
      // What is as wanted already is an error: ORA-01442 and ORA-01451.
      if (existing == null || existing.nullable() != nullable) {
        statements.add(modify(operation).sql(nullable ? " NULL" : " NOT NULL").statement());
      }
    });
    return statements;
  }

  private Statement type(AlterColumn operation) {
    SqlWriter sql = modify(operation);
    operation.edits().type().newValue().ifPresent(type -> sql.sql(" ").type(type));
    String collation = operation.edits().collation().newValue().orElse("");
    if (!collation.isEmpty()) {
      definitions.collation(sql, collation);
    } else if (operation.edits().collation().isSet()) {
      definitions.collation(sql, "USING_NLS_COMP");
    }
    return sql.statement();
  }

  private Statement value(AlterColumn operation, ColumnDefault value) {
    Column existing = operation.existing();
    SqlWriter sql = modify(operation);
    boolean wasIdentity =
        existing != null && existing.defaultValue() instanceof ColumnDefault.Identity;
    if (value instanceof ColumnDefault.Identity identity) {
      definitions.identity(sql.sql(" "), identity);
    } else if (wasIdentity && value instanceof ColumnDefault.None) {
      sql.sql(" DROP IDENTITY");
    } else {
      definitions.defaultValue(sql.sql(" DEFAULT "), value);
    }
    return sql.statement();
  }

  private SqlWriter modify(AlterColumn operation) {
    SqlWriter sql = new SqlWriter(dialect).sql("ALTER TABLE ").name(operation.table());
    return sql.sql(" MODIFY ").name(operation.column());
  }

  private static void refuseImpossible(AlterColumn operation) {
    Column existing = operation.existing();
    boolean edited = operation.edits().defaultValue().isSet();
    ColumnDefault before = existing == null ? ColumnDefault.none() : existing.defaultValue();
    ColumnDefault after = operation.edits().defaultValue().newValue().orElse(before);
    if (edited && (isGenerated(before) || isGenerated(after))) {
      throw refusal(
          operation,
          "cannot become computed or cease to be, nor be computed otherwise",
          "op.dropColumn(...) and op.addColumn(...): the values are computed again");
    }
    boolean becomesIdentity = after instanceof ColumnDefault.Identity
        && existing != null
        && !(before instanceof ColumnDefault.Identity);
    if (becomesIdentity) {
      throw refusal(
          operation,
          "cannot become an identity (ORA-30673)",
          "op.addColumn(...) with the identity, op.dropColumn(...) and op.renameColumn(...); or a"
              + " sequence as its default: expression(\"numbers.NEXTVAL\")");
    }
    if (operation.using() != null) {
      throw refusal(
          operation,
          "converts its values by rules of the server only",
          "op.addColumn(...), op.execute(\"UPDATE ...\"), op.dropColumn(...),"
              + " op.renameColumn(...)");
    }
  }

  private static boolean isGenerated(ColumnDefault value) {
    return value instanceof ColumnDefault.Generated;
  }

  private static AthanorException refusal(AlterColumn operation, String what, String fix) {
    return AthanorException.of(
            ErrorCode.DDL_003,
            "On Oracle column \"" + operation.column() + "\" of table \"" + operation.table()
                + "\" " + what + ".")
        .fix(fix)
        .build();
  }
}
