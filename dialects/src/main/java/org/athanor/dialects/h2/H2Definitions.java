package org.athanor.dialects.h2;

import java.util.Locale;
import org.athanor.dialect.DefinitionWriter;
import org.athanor.dialect.SqlWriter;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.Deferrability;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.IndexPart;
import org.athanor.schema.UniqueConstraint;

/**
 * Definitions as H2 has them: <a
 * href="https://www.h2database.com/html/grammar.html#column_definition">columns</a> and <a
 * href="https://www.h2database.com/html/grammar.html#constraint">constraints</a>. Immutable and
 * thread-safe.
 */
final class H2Definitions extends DefinitionWriter {
  private final H2Settings settings;

  H2Definitions(H2Settings settings) {
    this.settings = settings;
  }

  @Override
  public void column(SqlWriter sql, Column column) {
    refuseCollation(column.name(), column.collation() != null);
    super.column(sql, column.withDefault(typed(column.type(), column.defaultValue())));
  }

  static void refuseCollation(String column, boolean asked) {
    if (asked) {
      throw refusal(
          "H2 has one collation for the whole database, so column \"" + column
              + "\" cannot have its own.",
          "leave it out, or use op.execute(\"SET COLLATION ...\") while there is no table yet");
    }
  }

  /**
   * The default with the name of its type where the text alone would mean something else: for a
   * JSON column plain text is a JSON string.
   */
  static ColumnDefault typed(DataType type, ColumnDefault value) {
    boolean isJson = type instanceof DataType.Json || type instanceof DataType.Jsonb;
    boolean isText = value instanceof ColumnDefault.Constant constant
        && constant.value().value() instanceof String;
    return isJson && isText
        ? ColumnDefault.expression(
            "JSON " + new H2Literals().write(((ColumnDefault.Constant) value).value()))
        : value;
  }

  @Override
  public void defaultClause(SqlWriter sql, ColumnDefault value) {
    if (!(value instanceof ColumnDefault.Generated generated)) {
      super.defaultClause(sql, value);
      return;
    }
    if (generated.storage() == ColumnDefault.Storage.VIRTUAL) {
      throw refusal(
          "H2 has no virtual generated columns.",
          "make the generated column STORED, or put the expression into a view");
    }
    sql.sql(" GENERATED ALWAYS AS (").user(generated.expression()).sql(")");
  }

  @Override
  protected void unique(SqlWriter sql, UniqueConstraint unique) {
    String owner = String.valueOf(unique.name());
    sql.sql("UNIQUE").sql(nulls(unique.nullsNotDistinct()));
    keyKind(sql, unique.options(), owner);
    sql.sql(" ").names(unique.columns());
    keyOptions(sql, unique.include(), unique.options(), owner);
    deferrability(sql, unique.deferrability());
  }

  /** Whether NULLs are equal, with a space before it; nothing where it goes without saying. */
  private String nulls(boolean areEqual) {
    if (areEqual) {
      requireNullsDistinct();
      return " NULLS NOT DISTINCT";
    }
    return settings.mayTakeNullsAsEqual() ? " NULLS DISTINCT" : "";
  }

  private void requireNullsDistinct() {
    if (!settings.hasNullsDistinct()) {
      throw refusal(
          "H2 " + settings.version() + " has no NULLS NOT DISTINCT, which came with H2 2.2.",
          "update H2, or make the columns NOT NULL");
    }
  }

  /** H2 knows NOCHECK for rows that stand, but not whether they were looked at. */
  @Override
  protected void foreignKey(SqlWriter sql, ForeignKey key) {
    super.foreignKey(sql, key.withValidated(true));
    sql.sqlIf(!key.validated(), " NOCHECK");
  }

  @Override
  protected void check(SqlWriter sql, Check check) {
    super.check(sql, check.withValidated(true));
    sql.sqlIf(!check.validated(), " NOCHECK");
  }

  @Override
  protected void deferrability(SqlWriter sql, Deferrability deferrability) {
    if (deferrability != Deferrability.NOT_DEFERRABLE) {
      throw refusal(
          "H2 checks every constraint at once and defers none.",
          "make it not deferrable, and insert and delete in an order that it accepts");
    }
  }

  @Override
  protected void indexPart(SqlWriter sql, IndexPart part) {
    if (part.isExpression()) {
      throw refusal(
          "H2 has no index over expressions, such as \"" + part.text() + "\".",
          "add a generated column with the expression, and an index over that column");
    }
    refuseCollation(part.text(), part.collation() != null);
    super.indexPart(sql, part);
  }

  @Override
  public void indexOptions(SqlWriter sql, Index index) {
    if (index.where() != null) {
      throw refusal(
          "H2 has no partial indexes, as \"" + index.name() + "\" asks.",
          "leave the condition out, or index a generated column that is NULL elsewhere");
    }
    if (!index.include().isEmpty() && !index.unique()) {
      throw refusal(
          "H2 stores further columns in unique indexes only; \"" + index.name()
              + "\" is not unique.",
          "make them the last keys of the index, or leave them out");
    }
    if (!index.include().isEmpty()) {
      sql.sql(" INCLUDE ").names(index.include());
    }
    keptAs(sql, index.options(), "TABLESPACE ", index.name());
  }

  /** Writes what stands between CREATE and INDEX, with a space behind it. */
  void indexKind(SqlWriter sql, Index index) {
    if (index.unique()) {
      sql.sql("UNIQUE").sql(nulls(index.nullsNotDistinct())).sql(" ");
    }
    if (index.options().kind() == IndexOptions.Kind.SPATIAL) {
      sql.sql("SPATIAL ");
    } else {
      super.indexKind(sql, index.options(), index.name());
    }
    method(sql, index);
  }

  private static void method(SqlWriter sql, Index index) {
    String method = index.method() == null ? "btree" : index.method().toLowerCase(Locale.ROOT);
    if (method.equals("hash")) {
      sql.sql("HASH ");
    } else if (!method.equals("btree")) {
      throw refusal(
          "H2 has no index method \"" + method + "\", as index \"" + index.name() + "\" asks.",
          "leave the method out, or use hash");
    }
  }

  static AthanorException refusal(String what, String fix) {
    return AthanorException.of(ErrorCode.DDL_003, what).fix(fix).build();
  }
}
