package org.athanor.dialects.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.athanor.dialect.AnsiDdl;
import org.athanor.dialect.Effects;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstrainedColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.AlterMode;
import org.athanor.operation.AlterSequence;
import org.athanor.operation.AlterTableOptions;
import org.athanor.operation.AlterWith;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.CommentOnTable;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateSequence;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.DropIndex;
import org.athanor.operation.DropSequence;
import org.athanor.operation.DropTable;
import org.athanor.operation.MoveColumn;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.operation.RenameIndex;
import org.athanor.operation.RenameTable;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Sequence;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Compiles operations: what the standard shares, and ALTER TABLE with as many clauses as one
 * statement takes, because each ALTER TABLE may write the whole table again.
 *
 * <p>As thread-safe as the lookup that it asks.
 */
final class MySqlDdl extends AnsiDdl {
  private static final Set<Class<? extends Operation>> WITH_MODE =
      Set.of(CreateIndex.class, DropIndex.class, BatchAlterTable.class, RenameTable.class);

  private final MySqlDialect dialect;
  private final SchemaLookup lookup;
  private final ServerFacts facts;
  private final MySqlDefinitions definitions;
  private final PresentTables present;
  private final TableClauses clauses;
  private final @Nullable AlterDemand demand;

  MySqlDdl(MySqlDialect dialect, SchemaLookup lookup) {
    this(dialect, lookup, new MySqlDefinitions(dialect.facts()), null);
  }

  private MySqlDdl(
      MySqlDialect dialect,
      SchemaLookup lookup,
      MySqlDefinitions definitions,
      @Nullable AlterDemand demand) {
    super(dialect, definitions, new MySqlObjects(dialect, definitions, lookup));
    this.dialect = dialect;
    this.lookup = lookup;
    this.facts = dialect.facts();
    this.definitions = definitions;
    this.present = new PresentTables(facts, lookup);
    this.clauses = new TableClauses(facts, definitions, present);
    this.demand = demand;
  }

  /** Everything in one statement, because a second one could fail when the first has committed. */
  @Override
  public List<Statement> visit(CreateTable operation) {
    return List.of(createTable(operation.table(), operation.ifNotExists()));
  }

  @Override
  protected Statement createTable(Table table, boolean ifNotExists) {
    SqlWriter sql = writer().sql("CREATE ");
    table.prefixes().forEach(prefix -> prefix(sql, prefix.toUpperCase(Locale.ROOT)));
    sql.sql("TABLE ").sqlIf(ifNotExists, "IF NOT EXISTS ").name(table.name()).sql(" (");
    String separator = "\n  ";
    List<Constraint> constraints = new ArrayList<>(table.constraints());
    for (Column column : table.columns()) {
      definitions.column(sql.sql(separator), column);
      fieldCheck(table, column).ifPresent(check -> {
        sql.sql(" CHECK (").user(check.expression()).sql(")");
        constraints.remove(check);
      });
      separator = ",\n  ";
    }
    for (Constraint constraint : constraints) {
      Constraint stated =
          constraint instanceof ForeignKey key ? present.stated(key, table) : constraint;
      definitions.constraint(sql.sql(separator), stated);
      separator = ",\n  ";
    }
    for (Index index : table.indexes()) {
      definitions.index(sql.sql(separator), index);
      separator = ",\n  ";
    }
    sql.sql("\n)");
    options(sql, table);
    return sql.statement();
  }

  /** The check that belongs to a column, where the plan knows that it does. */
  private Optional<Check> fieldCheck(Table table, Column column) {
    return table.checks().stream()
        .filter(check -> column.name().equalsIgnoreCase(check.name()))
        .filter(check -> present.hasFieldCheck(table.name(), column.name(), true))
        .findFirst();
  }

  private void prefix(SqlWriter sql, String words) {
    if (!words.equals("TEMPORARY")) {
      throw refusal(
          facts.title() + " has no " + words + " tables.",
          "leave the prefix out, or make the table TEMPORARY");
    }
    sql.sql("TEMPORARY ");
  }

  private void options(SqlWriter sql, Table table) {
    for (Column column : table.columns()) {
      if (column.defaultValue() instanceof ColumnDefault.Identity identity
          && identity.options().start() != null) {
        sql.sql(" AUTO_INCREMENT = ").number(identity.options().start());
      }
    }
    table.options().stream()
        .filter(option -> !TableOptions.isPartitioning(option))
        .forEach(option -> sql.sql(" ").user(option));
    if (table.comment() != null && !table.comment().isEmpty()) {
      definitions.comment(sql.sql(" "), table.comment());
    }
    table.options().stream()
        .filter(TableOptions::isPartitioning)
        .forEach(option -> sql.sql("\n").user(option));
  }

  @Override
  public List<Statement> visit(DropTable operation) {
    return with(super.visit(operation), Workload.WHOLE_TABLE.losing().on(operation.table(), facts));
  }

  /** A name without a schema would move the table into the session's own. */
  @Override
  public List<Statement> visit(RenameTable operation) {
    QualifiedName newName = operation.table().sibling(operation.newName());
    return alter(
        operation.table(),
        List.of(Clause.of(sql -> sql.sql("RENAME TO ").name(newName), Workload.WHOLE_TABLE)));
  }

  @Override
  public List<Statement> visit(CommentOnTable operation) {
    return alter(operation.table(), operation);
  }

  @Override
  public List<Statement> visit(AddColumn operation) {
    refuseWithoutKey(operation, List.of());
    return alter(operation.table(), operation);
  }

  @Override
  protected boolean isOneStatement(AddConstrainedColumn operation) {
    return true;
  }

  @Override
  protected List<Statement> addConstrained(AddConstrainedColumn operation) {
    refuseWithoutKey(operation, List.of(operation));
    return alter(operation.table(), operation);
  }

  @Override
  public List<Statement> visit(DropColumn operation) {
    return alter(operation.table(), operation);
  }

  @Override
  public List<Statement> visit(AlterColumn operation) {
    return alter(operation.table(), operation);
  }

  @Override
  public List<Statement> visit(MoveColumn operation) {
    return alter(operation.table(), operation);
  }

  @Override
  public List<Statement> visit(RenameColumn operation) {
    return alter(operation.table(), operation);
  }

  @Override
  public List<Statement> visit(RenameIndex operation) {
    return facts.hasRenameIndex() ? alter(operation.table(), operation) : super.visit(operation);
  }

  @Override
  public List<Statement> visit(AddConstraint operation) {
    return alter(operation.table(), operation);
  }

  @Override
  public List<Statement> visit(DropConstraint operation) {
    return alter(operation.table(), operation);
  }

  @Override
  public List<Statement> visit(AlterTableOptions operation) {
    return visit(new BatchAlterTable(
        operation.table(), List.of(operation), BatchAlterTable.Recreate.AUTO, null));
  }

  private List<Statement> alter(QualifiedName table, Operation operation) {
    return alter(table, clauses.of(operation).orElseThrow());
  }

  private List<Statement> alter(QualifiedName table, List<Clause> changes) {
    if (changes.isEmpty()) {
      return List.of();
    }
    SqlWriter sql = alter(table);
    String separator = "";
    Workload work = Workload.CATALOG;
    for (Clause change : changes) {
      boolean isLast = change.company() == Clause.Company.LAST && !separator.isEmpty();
      change.text().accept(sql.sql(isLast ? " " : separator));
      work = work.and(change.work());
      separator = ", ";
    }
    return List.of(finished(sql, ", ", work, table));
  }

  private Statement finished(SqlWriter sql, String separator, Workload work, QualifiedName table) {
    if (demand == null) {
      return sql.statement(work.on(table, facts));
    }
    demand.write(sql, separator);
    return sql.statement(demand.on(work).on(table, facts));
  }

  /** An index that is built while writers go on is one for which the server must not lock. */
  @Override
  public List<Statement> visit(CreateIndex operation) {
    Index index = operation.index();
    if (clauses.isThere(operation)) {
      return List.of();
    }
    if (operation.concurrently()) {
      refuseBlocking(index);
      return online()
          .visit(new CreateIndex(operation.table(), index, false, operation.ifNotExists()));
    }
    SqlWriter sql = writer().sql(index.unique() ? "CREATE UNIQUE" : "CREATE");
    definitions.indexKind(sql, index.options(), index.name());
    sql.sql(" INDEX ")
        .sqlIf(operation.ifNotExists() && facts.hasIfExistsEverywhere(), "IF NOT EXISTS ");
    sql.name(index.name()).sql(" ON ").name(operation.table()).sql(" ");
    definitions.keysAndOptions(sql, index);
    return List.of(finished(sql, " ", TableClauses.workOf(index), operation.table()));
  }

  private void refuseBlocking(Index index) {
    if (TableClauses.workOf(index).lock() != Workload.Lock.NONE) {
      throw refusal(
          facts.title() + " stops writers while it builds a FULLTEXT or SPATIAL index, so \""
              + index.name() + "\" cannot be built concurrently.",
          "leave concurrently out, and run it when nobody writes");
    }
  }

  private MySqlDdl online() {
    AlterMode mode = AlterMode.of(AlterMode.Algorithm.INPLACE, AlterMode.Lock.NONE);
    return new MySqlDdl(dialect, lookup, definitions, new AlterDemand(facts, mode));
  }

  @Override
  public List<Statement> visit(DropIndex operation) {
    if (clauses.isGone(operation)) {
      return List.of();
    }
    if (operation.concurrently()) {
      return online()
          .visit(new DropIndex(
              operation.table(), operation.name(), null, false, operation.ifExists()));
    }
    List<Clause> changes = clauses.of(operation).orElseThrow();
    if (demand != null || changes.size() > 1) {
      // MariaDB's DROP INDEX takes neither ALGORITHM nor LOCK.
      return alter(operation.table(), changes);
    }
    SqlWriter sql = writer().sql("DROP INDEX ");
    sql.sqlIf(operation.ifExists() && facts.hasIfExistsEverywhere(), "IF EXISTS ");
    sql.name(operation.name()).sql(" ON ").name(operation.table());
    return List.of(finished(sql, " ", Workload.CATALOG, operation.table()));
  }

  @Override
  public List<Statement> visit(AlterWith operation) {
    AlterDemand demanded = new AlterDemand(facts, operation.mode());
    MySqlDdl demanding = new MySqlDdl(dialect, lookup, definitions, demanded);
    List<Statement> statements = new ArrayList<>();
    for (Operation member : operation.operations()) {
      if (!WITH_MODE.contains(member.getClass()) && clauses.of(member).isEmpty()) {
        throw refusal(
            "ALGORITHM and LOCK can be demanded of changes of a table and its indexes alone, and \""
                + member.getClass().getSimpleName() + "\" is none.",
            "move it out of op.alterWith(...)");
      }
      statements.addAll(member.accept(demanding));
    }
    return statements;
  }

  /** One ALTER TABLE for as many members as it takes together. */
  /** The members become clauses of one statement. */
  @Override
  public boolean isMemberByMember(BatchAlterTable batch) {
    return false;
  }

  @Override
  public List<Statement> visit(BatchAlterTable operation) {
    List<Statement> statements = new ArrayList<>();
    ClauseGroup group = new ClauseGroup();
    if (operation.recreate() == BatchAlterTable.Recreate.ALWAYS) {
      group.add(Clause.of(sql -> sql.sql("FORCE"), Workload.REBUILD));
    }
    for (List<Operation> members : new BatchMembers(present, operation).together()) {
      Operation member = members.get(0);
      members.forEach(one -> refuseWithoutKey(one, operation.operations()));
      Optional<List<Clause>> changes = members.size() == 1
          ? clauses.of(member)
          : Optional.of(clauses.ofColumn(operation.table(), members));
      if (member instanceof AlterTableOptions) {
        changes = changes.map(group::withoutNamed);
      }
      if (changes.isEmpty() || !group.takes(member, changes.get())) {
        statements.addAll(alter(operation.table(), group.clauses()));
        group = new ClauseGroup();
      }
      if (changes.isPresent()) {
        group.add(member, changes.get());
      } else {
        statements.addAll(member.accept(this));
      }
    }
    statements.addAll(alter(operation.table(), group.clauses()));
    return statements;
  }

  /** A counter must be a key from its first moment on. */
  private void refuseWithoutKey(Operation operation, List<Operation> together) {
    TableClauses.counter(operation).ifPresent(column -> {
      if (together.stream().noneMatch(other -> TableClauses.keys(other, column))) {
        throw refusal(
            facts.title() + " counts in keys alone: column \"" + column
                + "\" must become one in the statement that adds it.",
            "add both in one batch: op.batchAlterTable(table, t -> { t.addColumn(\"" + column
                + "\", ...); t.createUniqueConstraint(\"uq\", \"" + column + "\"); })");
      }
    });
  }

  @Override
  public List<Statement> visit(CreateSequence operation) {
    refuseSequence(operation.sequence().name());
    Sequence sequence = operation.sequence();
    String comment = sequence.comment();
    List<Statement> statements = super.visit(operation);
    if (comment == null) {
      return statements;
    }
    SqlWriter sql = writer().user(statements.get(0).text()).sql(" ");
    definitions.comment(sql, comment);
    return List.of(sql.statement());
  }

  @Override
  public List<Statement> visit(AlterSequence operation) {
    refuseSequence(operation.sequence());
    return super.visit(operation);
  }

  @Override
  public List<Statement> visit(DropSequence operation) {
    refuseSequence(operation.sequence());
    return super.visit(operation);
  }

  private void refuseSequence(QualifiedName name) {
    if (!facts.hasSequences()) {
      throw refusal(
          facts.title() + " has no sequences, so \"" + name + "\" cannot be one.",
          "count in a column: .identity(), which becomes AUTO_INCREMENT");
    }
  }

  private static List<Statement> with(List<Statement> statements, Effects effects) {
    List<Statement> result = new ArrayList<>();
    for (Statement statement : statements) {
      result.add(Statement.Sql.of(statement.text(), effects));
    }
    return result;
  }

  @Override
  protected String enumRemedy() {
    return "list the values in the column: raw(\"enum('one','two')\")";
  }
}
