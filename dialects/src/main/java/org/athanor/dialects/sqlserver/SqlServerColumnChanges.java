package org.athanor.dialects.sqlserver;

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
import org.athanor.schema.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Changes of columns. ALTER COLUMN states type, collation and nullability at once: what is left out
 * falls back to the database's default, so what does not change is restated. See <a
 * href="https://learn.microsoft.com/sql/t-sql/statements/alter-table-transact-sql">ALTER TABLE</a>.
 */
record SqlServerColumnChanges(Dialect dialect, SqlServerDefinitions definitions) {

  /** The statements of all edits but the comment. */
  List<Statement> change(AlterColumn operation) {
    refuseImpossible(operation);
    List<Statement> statements = new ArrayList<>();
    ColumnDefault restored = restoredDefault(operation);
    boolean newDefault = operation.edits().defaultValue().isSet();
    if (restored != null || newDefault && mayHaveDefault(operation.existing())) {
      statements.add(
          ColumnConstraints.DEFAULTS.drop(dialect, operation.table(), operation.column()));
    }
    if (isRestated(operation.edits())) {
      statements.add(restate(operation));
    }
    ColumnDefault wanted = operation.edits().defaultValue().orElse(restored);
    if (wanted != null && !(wanted instanceof ColumnDefault.None)) {
      statements.add(addDefault(operation, wanted));
    }
    return statements;
  }

  private static boolean mayHaveDefault(@Nullable Column existing) {
    return existing == null || !(existing.defaultValue() instanceof ColumnDefault.None);
  }

  /** A default hinders a change to another type, but not to another size of the same type. */
  private @Nullable ColumnDefault restoredDefault(AlterColumn operation) {
    Column existing = operation.existing();
    DataType type = operation.edits().type().orElse(null);
    if (existing == null || type == null || word(type).equals(word(existing.type()))) {
      return null;
    }
    boolean plain = existing.defaultValue() instanceof ColumnDefault.Constant
        || existing.defaultValue() instanceof ColumnDefault.Expression;
    return plain ? existing.defaultValue() : null;
  }

  private String word(DataType type) {
    return dialect.types().write(type).replaceFirst("[ (].*", "");
  }

  private static boolean isRestated(AlterColumn.Edits edits) {
    return edits.type().isSet() || edits.nullable().isSet() || edits.collation().isSet();
  }

  private Statement restate(AlterColumn operation) {
    Column existing = operation.existing();
    AlterColumn.Edits edits = operation.edits();
    DataType type = edits.type().orElse(existing == null ? null : existing.type());
    if (type == null) {
      throw refusal(
          operation,
          "needs its type for any change of it, which is not given",
          "give the type as well: .type(...), or the present column: .existing(...)");
    }
    SqlWriter sql = new SqlWriter(dialect).sql("ALTER TABLE ").name(operation.table());
    sql.sql(" ALTER COLUMN ").name(operation.column()).sql(" ").type(type);
    String collation = edits.collation().orElse(existing == null ? null : existing.collation());
    if (collation != null && !collation.isEmpty()) {
      definitions.collation(sql, collation);
    }
    Boolean nullable = edits.nullable().orElse(existing == null ? null : existing.nullable());
    if (nullable == null) {
      return withPresentNullability(operation, sql.toString());
    }
    return sql.sql(nullable ? " NULL" : " NOT NULL").statement();
  }

  /** Without a word about it, ALTER COLUMN would make the column nullable. */
  private Statement withPresentNullability(AlterColumn operation, String alter) {
    String table = new SqlWriter(dialect).name(operation.table()).toString();
    SqlWriter sql =
        new SqlWriter(dialect).sql("DECLARE @alter nvarchar(max) = ").literal(alter);
    sql.sql("\n  + COALESCE((SELECT IIF(is_nullable = 1, N' NULL', N' NOT NULL')\n"
        + "    FROM sys.columns WHERE object_id = OBJECT_ID(");
    sql.literal(table).sql(") AND name = ").literal(operation.column());
    return sql.sql("), N'');\nEXEC (@alter)").statement();
  }

  private Statement addDefault(AlterColumn operation, ColumnDefault value) {
    SqlWriter sql = new SqlWriter(dialect).sql("ALTER TABLE ").name(operation.table());
    String name = SqlServerDefinitions.defaultName(operation.table(), operation.column());
    definitions.defaultValue(sql.sql(" ADD CONSTRAINT ").name(name).sql(" DEFAULT "), value);
    return sql.sql(" FOR ").name(operation.column()).statement();
  }

  private static void refuseImpossible(AlterColumn operation) {
    Column existing = operation.existing();
    ColumnDefault before = existing == null ? ColumnDefault.none() : existing.defaultValue();
    ColumnDefault after = operation.edits().defaultValue().newValue().orElse(before);
    boolean edited = operation.edits().defaultValue().isSet();
    if (edited && (isIdentity(before) || isIdentity(after))) {
      throw refusal(
          operation,
          "cannot become or cease to be an identity, nor change its settings",
          "op.addColumn(...) with the identity, op.dropColumn(...) and op.renameColumn(...)");
    }
    if (isGenerated(before) || isGenerated(after)) {
      throw refusal(
          operation,
          "cannot be changed where it is computed, or become so",
          "op.dropColumn(...) and op.addColumn(...): the values are computed again");
    }
    if (operation.using() != null) {
      throw refusal(
          operation,
          "converts its values by rules of the server only",
          "op.addColumn(...), op.execute(\"UPDATE ...\"), op.dropColumn(...),"
              + " op.renameColumn(...)");
    }
  }

  private static boolean isIdentity(ColumnDefault value) {
    return value instanceof ColumnDefault.Identity;
  }

  private static boolean isGenerated(ColumnDefault value) {
    return value instanceof ColumnDefault.Generated;
  }

  private static AthanorException refusal(AlterColumn operation, String what, String fix) {
    return AthanorException.of(
            ErrorCode.DDL_003,
            "On SQL Server column \"" + operation.column() + "\" of table \"" + operation.table()
                + "\" " + what + ".")
        .fix(fix)
        .build();
  }
}
