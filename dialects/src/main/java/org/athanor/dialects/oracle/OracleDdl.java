package org.athanor.dialects.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.athanor.dialect.AnsiDdl;
import org.athanor.dialect.Effects;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.AlterSequence;
import org.athanor.operation.AlterTableOptions;
import org.athanor.operation.BulkInsert;
import org.athanor.operation.CommentOnTable;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateSequence;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropColumn.Dependent;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.DropIndex;
import org.athanor.operation.DropSequence;
import org.athanor.operation.DropTable;
import org.athanor.operation.ValidateConstraint;
import org.athanor.schema.Column;
import org.athanor.schema.Constraint;
import org.athanor.schema.Index;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Operations as Oracle statements. What has no IF EXISTS in the version is tried in a block that
 * takes the error for an answer.
 *
 * <p>Immutable and thread-safe.
 */
final class OracleDdl extends AnsiDdl {
  private static final List<String> PREFIXES = List.of(
      "GLOBAL TEMPORARY", "PRIVATE TEMPORARY", "SHARDED", "DUPLICATED", "IMMUTABLE", "BLOCKCHAIN");

  private final OracleVersion version;
  private final OracleDefinitions definitions;

  OracleDdl(OracleDialect dialect, OracleVersion version) {
    this(dialect, version, new OracleDefinitions());
  }

  private OracleDdl(OracleDialect dialect, OracleVersion version, OracleDefinitions definitions) {
    super(dialect, definitions, new OracleObjects(dialect, version, definitions));
    this.version = version;
    this.definitions = definitions;
  }

  /** Whether the words IF EXISTS or IF NOT EXISTS are wanted and known. */
  private boolean inWords(boolean conditional) {
    return conditional && version.hasIfExists();
  }

  /** The statement, or the block that tries it where the words for the condition are not known. */
  private Statement.Sql tried(
      SqlWriter sql, boolean conditional, Attempt attempt, Effects effects) {
    return conditional && !version.hasIfExists()
        ? attempt.of(dialect(), sql, effects)
        : sql.statement(effects);
  }

  @Override
  protected Statement createTable(Table table, boolean ifNotExists) {
    for (String prefix : table.prefixes()) {
      if (!PREFIXES.contains(prefix.toUpperCase(Locale.ROOT))) {
        throw refusal(
            "Oracle has no " + prefix + " tables, as \"" + table.name() + "\" shall be.",
            "leave the word out, or use one of " + String.join(", ", PREFIXES));
      }
    }
    Statement.Sql create = (Statement.Sql) super.createTable(table, inWords(ifNotExists));
    return tried(writer().user(create.sql()), ifNotExists, Attempt.CREATE, Effects.NONE);
  }

  @Override
  public List<Statement> visit(DropTable operation) {
    boolean ifExists = operation.ifExists();
    SqlWriter sql = writer().sql("DROP TABLE ").sqlIf(inWords(ifExists), "IF EXISTS ");
    sql.name(operation.table());
    return List.of(tried(sql, ifExists, Attempt.DROP_TABLE, Effects.LOSES_DATA));
  }

  @Override
  public List<Statement> visit(CommentOnTable operation) {
    SqlWriter sql = writer().sql("COMMENT ON TABLE ").name(operation.table());
    return List.of(Comment.set(sql, operation.comment()));
  }

  @Override
  protected List<Statement> commentOnColumn(
      QualifiedName table, String column, @Nullable String comment, @Nullable String existing) {
    if (Objects.equals(comment, existing)) {
      return List.of();
    }
    SqlWriter sql = writer().sql("COMMENT ON COLUMN ").name(table).sql(".").name(column);
    return List.of(Comment.set(sql, comment));
  }

  @Override
  public List<Statement> visit(AddColumn operation) {
    refusePlace(operation);
    Column column = operation.column();
    SqlWriter sql = alter(operation.table()).sql("ADD ");
    definitions.column(sql, column);
    Statement added = operation.ifNotExists()
        ? Attempt.ADD_COLUMN.of(dialect(), sql, Effects.NONE)
        : sql.statement();
    List<Statement> comments =
        commentOnColumn(operation.table(), column.name(), column.comment(), null);
    return comments.isEmpty() ? List.of(added) : List.of(added, comments.get(0));
  }

  /** Constraints over the column and others as well would hinder it; its default does not. */
  @Override
  public List<Statement> visit(DropColumn operation) {
    SqlWriter sql = alter(operation.table()).sql("DROP COLUMN ").name(operation.column());
    boolean constrained = operation.dependents().stream().anyMatch(d -> d != Dependent.DEFAULT);
    sql.sqlIf(constrained, " CASCADE CONSTRAINTS");
    return List.of(
        operation.ifExists()
            ? Attempt.DROP_COLUMN.of(dialect(), sql, Effects.LOSES_DATA)
            : sql.statement(Effects.LOSES_DATA));
  }

  @Override
  protected List<Statement> alterTypeAndDefault(AlterColumn operation) {
    return new OracleColumnChanges(dialect(), definitions).change(operation);
  }

  @Override
  public List<Statement> visit(AlterColumn operation) {
    AlterColumn.Edits edits = operation.edits();
    Column existing = operation.existing();
    List<Statement> statements = new ArrayList<>(alterTypeAndDefault(operation));
    edits.comment().newValue().ifPresent(comment -> {
      String was = existing == null ? null : existing.comment();
      statements.addAll(commentOnColumn(operation.table(), operation.column(), comment, was));
    });
    return statements;
  }

  @Override
  public List<Statement> visit(AddConstraint operation) {
    Constraint constraint = operation.constraint();
    SqlWriter sql = alter(operation.table()).sql("ADD ");
    if (operation.usingIndex() == null) {
      definitions.constraint(sql, constraint);
    } else {
      definitions.keyUsingIndex(sql, constraint, operation.usingIndex());
    }
    String name = constraint.name();
    return List.of(
        name != null && operation.ifNotExists()
            ? unlessConstraint(operation.table(), name, sql)
            : sql.statement());
  }

  /** Which error a second constraint brings depends on its kind, so the catalog is asked. */
  private Statement unlessConstraint(QualifiedName table, String name, SqlWriter add) {
    SqlWriter sql = writer()
        .sql("DECLARE\n  rows_found NUMBER;\nBEGIN\n  SELECT COUNT(*) INTO rows_found\n"
            + "  FROM all_constraints WHERE constraint_name = ")
        .literal(dialect().identifiers().stored(name))
        .sql(" AND owner = ");
    if (table.schema() == null) {
      sql.sql("SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')");
    } else {
      sql.literal(dialect().identifiers().stored(table.schema()));
    }
    sql.sql(";\n  IF rows_found = 0 THEN\n    EXECUTE IMMEDIATE ").literal(add.toString());
    return sql.sql(";\n  END IF;\nEND;").statement();
  }

  @Override
  public List<Statement> visit(DropConstraint operation) {
    SqlWriter sql = alter(operation.table()).sql("DROP CONSTRAINT ").name(operation.name());
    return List.of(
        operation.ifExists()
            ? Attempt.DROP_CONSTRAINT.of(dialect(), sql, Effects.NONE)
            : sql.statement());
  }

  @Override
  public List<Statement> visit(ValidateConstraint operation) {
    SqlWriter sql = alter(operation.table()).sql("MODIFY CONSTRAINT ").name(operation.name());
    return List.of(sql.sql(" VALIDATE").statement());
  }

  /**
   * In the schema of its table, while writers go on with ONLINE, which Enterprise Edition has: <a
   * href="https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/CREATE-INDEX.html">
   * CREATE INDEX</a>.
   */
  @Override
  public List<Statement> visit(CreateIndex operation) {
    Index index = operation.index();
    if (index.method() != null) {
      throw refusal(
          "Oracle has no index methods, as \"" + index.name() + "\" asks for " + index.method()
              + ".",
          "leave the method out, or give a kind: IndexOptions.Kind.BITMAP");
    }
    SqlWriter sql = writer().sql(index.unique() ? "CREATE UNIQUE" : "CREATE");
    definitions.indexKind(sql, index.options(), index.name());
    sql.sql(" INDEX ").sqlIf(inWords(operation.ifNotExists()), "IF NOT EXISTS ");
    sql.name(operation.table().sibling(index.name())).sql(" ON ").name(operation.table());
    definitions.indexParts(sql.sql(" "), index.parts());
    definitions.indexOptions(sql, index);
    sql.sqlIf(operation.concurrently(), " ONLINE");
    return List.of(tried(sql, operation.ifNotExists(), Attempt.CREATE, Effects.NONE));
  }

  @Override
  public List<Statement> visit(DropIndex operation) {
    boolean ifExists = operation.ifExists();
    SqlWriter sql = writer().sql("DROP INDEX ").sqlIf(inWords(ifExists), "IF EXISTS ");
    sql.name(operation.table().sibling(operation.name()));
    sql.sqlIf(operation.concurrently(), " ONLINE");
    return List.of(tried(sql, ifExists, Attempt.DROP_INDEX, Effects.NONE));
  }

  @Override
  public List<Statement> visit(CreateSequence operation) {
    if (operation.sequence().comment() != null) {
      throw refusal(
          "Oracle keeps no comments on sequences, such as on \""
              + operation.sequence().name() + "\".",
          "leave the comment out");
    }
    boolean ifNotExists = operation.ifNotExists();
    SqlWriter sql = writer().sql("CREATE SEQUENCE ").sqlIf(inWords(ifNotExists), "IF NOT EXISTS ");
    sql.name(operation.sequence().name());
    if (!operation.sequence().options().equals(SequenceOptions.DEFAULT)) {
      definitions.sequenceOptions(sql.sql(" "), operation.sequence().options(), "");
    }
    return List.of(tried(sql, ifNotExists, Attempt.CREATE, Effects.NONE));
  }

  /**
   * See <a
   * href="https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/ALTER-SEQUENCE.html">
   * ALTER SEQUENCE</a>.
   */
  @Override
  public List<Statement> visit(AlterSequence operation) {
    if (operation.options().start() != null) {
      throw refusal(
          "Oracle changes the start of sequence \"" + operation.sequence()
              + "\" only with its counter.",
          "leave it out, or set the counter: op.execute(\"ALTER SEQUENCE ... RESTART START WITH"
              + " n\")");
    }
    return super.visit(operation);
  }

  @Override
  public List<Statement> visit(DropSequence operation) {
    boolean ifExists = operation.ifExists();
    SqlWriter sql = writer().sql("DROP SEQUENCE ").sqlIf(inWords(ifExists), "IF EXISTS ");
    sql.name(operation.sequence());
    return List.of(tried(sql, ifExists, Attempt.DROP_SEQUENCE, Effects.NONE));
  }

  /** ALTER TABLE takes one of these clauses at a time. */
  @Override
  public List<Statement> visit(AlterTableOptions operation) {
    return operation.clauses().stream()
        .<Statement>map(clause -> alter(operation.table()).user(clause).statement())
        .toList();
  }

  /**
   * Numbers that rows bring are not counted; afterwards the column goes on above them. See <a
   * href="https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/ALTER-TABLE.html">
   * START WITH LIMIT VALUE</a>.
   */
  @Override
  public List<Statement> visit(BulkInsert operation) {
    List<Statement> statements = new ArrayList<>(super.visit(operation));
    if (operation.identity() != null) {
      SqlWriter sql = alter(operation.table()).sql("MODIFY ").name(operation.identity());
      statements.add(
          sql.sql(" GENERATED BY DEFAULT AS IDENTITY (START WITH LIMIT VALUE)").statement());
    }
    return statements;
  }
}
