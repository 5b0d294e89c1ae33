package org.athanor.dialects.sqlserver;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import org.athanor.dialect.DefinitionWriter;
import org.athanor.dialect.SqlWriter;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Deferrability;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.IndexPart;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.UniqueConstraint;

/** Definitions as Transact-SQL has them. */
final class SqlServerDefinitions extends DefinitionWriter {
  private static final int LONGEST_NAME = 128;

  /**
   * A column of {@code table}; its default is a constraint with a name made of both, so that it has
   * the same name in every database. See <a
   * href="https://learn.microsoft.com/sql/t-sql/statements/alter-table-column-definition-transact-sql">
   * column definitions</a>.
   */
  void column(SqlWriter sql, QualifiedName table, Column column) {
    ColumnDefault value = column.defaultValue();
    sql.name(column.name());
    if (value instanceof ColumnDefault.Generated generated) {
      computed(sql, column, generated);
      return;
    }
    sql.sql(" ").type(column.type());
    if (column.collation() != null) {
      collation(sql, column.collation());
    }
    sql.sqlIf(!column.nullable(), " NOT NULL");
    if (value instanceof ColumnDefault.Identity identity) {
      identity(sql.sql(" "), identity);
    } else if (!(value instanceof ColumnDefault.None)) {
      sql.sql(" CONSTRAINT ").name(defaultName(table, column.name())).sql(" DEFAULT ");
      defaultValue(sql, value);
    }
  }

  private static void computed(SqlWriter sql, Column column, ColumnDefault.Generated generated) {
    sql.sql(" AS (").user(generated.expression()).sql(")");
    boolean stored = generated.storage() == ColumnDefault.Storage.STORED;
    sql.sqlIf(stored, " PERSISTED").sqlIf(stored && !column.nullable(), " NOT NULL");
  }

  /** The name of the default of a column: {@code df_table_column}, shortened when it must be. */
  static String defaultName(QualifiedName table, String column) {
    String name = "df_" + table.name() + "_" + column;
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    CRC32 sum = new CRC32();
    sum.update(name.getBytes(StandardCharsets.UTF_8));
    String end = String.format(Locale.ROOT, "_%08x", sum.getValue());
    return name.substring(0, LONGEST_NAME - end.length()) + end;
  }

  /** A collation is a word of the product's own, never in brackets. */
  @Override
  protected void collation(SqlWriter sql, String collation) {
    sql.sql(" COLLATE ").user(word("collation", collation));
  }

  private static String word(String what, String text) {
    if (!text.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      throw AthanorException.of(
              ErrorCode.DDL_004, "The " + what + " \"" + text + "\" is no single word.")
          .fix("name one that SQL Server has, such as Latin1_General_100_CI_AS")
          .build();
    }
    return text;
  }

  /** Start and step are all that IDENTITY has. */
  @Override
  public void identity(SqlWriter sql, ColumnDefault.Identity identity) {
    SequenceOptions options = identity.options();
    SequenceOptions known =
        SequenceOptions.DEFAULT.startingAt(options.start(), options.increment());
    if (!options.equals(known)) {
      throw refusal(
          "IDENTITY of SQL Server has a start and a step only.",
          "leave the other settings out, or make a sequence and use it as the default: NEXT VALUE"
              + " FOR ...");
    }
    sql.sql("IDENTITY(").number(options.start() == null ? 1 : options.start()).sql(",");
    sql.number(options.increment() == null ? 1 : options.increment()).sql(")");
  }

  /** Without a start, a sequence would begin at the least value of its type. */
  @Override
  public void sequenceOptions(SqlWriter sql, SequenceOptions options, String prefix) {
    boolean down = options.increment() != null && options.increment() < 0;
    boolean bounded = (down ? options.maximum() : options.minimum()) != null;
    boolean given = options.start() != null || bounded;
    super.sequenceOptions(
        sql, given ? options : options.startingAt(down ? -1L : 1L, options.increment()), prefix);
  }

  /** The settings that are given, and nothing that is implied. */
  void sequenceSettings(SqlWriter sql, SequenceOptions options) {
    super.sequenceOptions(sql, options, "");
  }

  /** NULLs are always equal in a unique constraint, so the words for it do not exist. */
  @Override
  protected void unique(SqlWriter sql, UniqueConstraint unique) {
    super.unique(
        sql,
        new UniqueConstraint(
            unique.name(),
            unique.columns(),
            false,
            unique.deferrability(),
            unique.include(),
            unique.options()));
  }

  /** RESTRICT is what NO ACTION does: nothing is deferred. */
  @Override
  protected void foreignKey(SqlWriter sql, ForeignKey key) {
    super.foreignKey(
        sql,
        key.withActions(immediate(key.onDelete()), immediate(key.onUpdate())).withValidated(true));
  }

  private static ReferentialAction immediate(ReferentialAction action) {
    return action == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : action;
  }

  @Override
  protected void check(SqlWriter sql, Check check) {
    super.check(sql, check.withValidated(true));
  }

  @Override
  protected void deferrability(SqlWriter sql, Deferrability deferrability) {
    if (deferrability != Deferrability.NOT_DEFERRABLE) {
      throw refusal(
          "SQL Server checks every constraint at the end of each statement; none is deferrable.",
          "leave the deferring out, and order the statements so that each of them is allowed");
    }
  }

  @Override
  protected void indexKind(SqlWriter sql, IndexOptions options, String owner) {
    switch (options.kind()) {
      case CLUSTERED -> sql.sql(" CLUSTERED");
      case NONCLUSTERED -> sql.sql(" NONCLUSTERED");
      case COLUMNSTORE -> sql.sql(" NONCLUSTERED COLUMNSTORE");
      default -> super.indexKind(sql, options, owner);
    }
  }

  @Override
  protected void indexPart(SqlWriter sql, IndexPart part) {
    if (part.isExpression()) {
      throw refusal(
          "SQL Server has no indexes over expressions, such as " + part.text() + ".",
          "add a generated column with the expression, and index that column");
    }
    if (part.collation() != null) {
      throw refusal(
          "SQL Server has no collations in indexes, such as " + part.collation() + ".",
          "add a generated column with the expression ... COLLATE ..., and index that column");
    }
    super.indexPart(sql, part);
  }

  /** See https://learn.microsoft.com/sql/t-sql/statements/create-index-transact-sql. */
  @Override
  public void indexOptions(SqlWriter sql, Index index) {
    if (!index.include().isEmpty()) {
      sql.sql(" INCLUDE ").names(index.include());
    }
    if (index.where() != null) {
      sql.sql(" WHERE ").user(index.where());
    }
    keptAs(sql, index.options(), "ON ", index.name());
  }

  /** A tablespace is a filegroup here. */
  @Override
  protected void keptAs(SqlWriter sql, IndexOptions options, String tablespaceWords, String owner) {
    super.keptAs(sql, options, "ON ", owner);
  }

  private static AthanorException refusal(String what, String remedy) {
    return AthanorException.of(ErrorCode.DDL_003, what).fix(remedy).build();
  }
}
