package org.athanor.dialects.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstrainedColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.AlterTableOptions;
import org.athanor.operation.CommentOnTable;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.DropIndex;
import org.athanor.operation.MoveColumn;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.operation.RenameIndex;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a table as clauses of ALTER TABLE, of which one statement takes many: <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/alter-table.html">ALTER TABLE</a>.
 */
final class TableClauses {
  private final ServerFacts facts;
  private final MySqlDefinitions definitions;
  private final PresentTables present;
  private final ColumnChanges columns;

  TableClauses(ServerFacts facts, MySqlDefinitions definitions, PresentTables present) {
    this.facts = facts;
    this.definitions = definitions;
    this.present = present;
    this.columns = new ColumnChanges(facts, definitions, present);
  }

  /** The clauses of an operation; empty when it is no change of a table that ALTER TABLE makes. */
  Optional<List<Clause>> of(Operation operation) {
    if (isOfFieldCheck(operation)) {
      return Optional.of(columns.of(tableOf(operation), List.of(operation)));
    } else if (operation instanceof AddColumn add) {
      return Optional.of(addColumn(add));
    } else if (operation instanceof DropColumn drop) {
      return Optional.of(dropColumn(drop));
    } else if (operation instanceof AlterColumn alter) {
      return Optional.of(columns.of(alter));
    } else if (operation instanceof RenameColumn rename) {
      return Optional.of(renameColumn(rename));
    } else if (operation instanceof RenameIndex rename && facts.hasRenameIndex()) {
      return Optional.of(List.of(renameIndex(rename)));
    } else if (operation instanceof AddConstraint add) {
      return Optional.of(addConstraint(add));
    } else if (operation instanceof DropConstraint drop) {
      return Optional.of(dropConstraint(drop));
    } else if (operation instanceof CreateIndex create && !create.concurrently()) {
      return Optional.of(addIndex(create));
    } else if (operation instanceof DropIndex drop && !drop.concurrently()) {
      return Optional.of(dropIndex(drop));
    } else if (operation instanceof CommentOnTable comment) {
      return Optional.of(List.of(comment(comment)));
    } else if (operation instanceof MoveColumn move) {
      return Optional.of(List.of(columns.of(move)));
    } else if (operation instanceof AddConstrainedColumn add) {
      return Optional.of(addConstrainedColumn(add));
    } else if (operation instanceof AlterTableOptions options) {
      return Optional.of(options(options));
    }
    return Optional.empty();
  }

  /** The clause that states one column for all changes of a batch that are about it. */
  List<Clause> ofColumn(QualifiedName table, List<Operation> members) {
    return columns.of(table, members);
  }

  /** A check that belongs to a column comes and goes with the definition of that column. */
  private boolean isOfFieldCheck(Operation operation) {
    String name = operation instanceof DropConstraint drop && drop.existing() instanceof Check
        ? drop.name()
        : operation instanceof AddConstraint add && add.constraint() instanceof Check check
            ? check.name()
            : null;
    return name != null && present.hasFieldCheck(tableOf(operation), name, false);
  }

  private static QualifiedName tableOf(Operation operation) {
    return operation instanceof DropConstraint drop
        ? drop.table()
        : ((AddConstraint) operation).table();
  }

  /** Columns that have the collation of their table get its new one. */
  private List<Clause> options(AlterTableOptions operation) {
    List<Clause> changes = new ArrayList<>();
    for (String clause : operation.clauses()) {
      if (present.isExhaustive() && TableOptions.isCollation(clause)) {
        present
            .table(operation.table())
            .ifPresent(table -> table.columns().stream()
                .filter(TableOptions::hasCollationOfTable)
                .map(column -> columns.restated(operation.table(), column))
                .forEach(changes::add));
      }
      changes.add(option(clause));
    }
    return changes;
  }

  private List<Clause> addColumn(AddColumn operation) {
    Column column = operation.column();
    boolean asked = operation.ifNotExists();
    if (present.isDone(
        asked, operation.table(), table -> hasColumn(table.columnNames(), column.name()))) {
      return List.of();
    }
    Placement place = operation.place() == null
        ? null
        : Placement.of(present, operation.table(), column.name(), operation.place());
    Clause add = new Clause(
        sql -> {
          definitions.column(sql.sql("ADD COLUMN ").sqlIf(asked, "IF NOT EXISTS "), column);
          if (place != null) {
            place.write(sql);
          }
        },
        workOfAdding(operation),
        column.name());
    return withCounter(add, column);
  }

  /** A column that is there keeps what constraints it has; which it has is not looked at. */
  private List<Clause> addConstrainedColumn(AddConstrainedColumn operation) {
    if (operation.ifNotExists() && !present.isLive()) {
      throw refused(
          facts.title() + " has no IF NOT EXISTS for column \""
              + operation.column().name() + "\" together with its constraints.",
          "run against the database, where Athanor looks first, or leave the condition out");
    }
    String name = operation.column().name();
    if (operation.ifNotExists() && present.column(operation.table(), name).isPresent()) {
      return List.of();
    }
    AddConstrainedColumn plain = new AddConstrainedColumn(
        operation.table(), operation.column(), operation.constraints(), false);
    return plain.expand().stream()
        .flatMap(part -> of(part).orElseThrow().stream())
        .toList();
  }

  private Workload workOfAdding(AddColumn operation) {
    ColumnDefault value = operation.column().defaultValue();
    boolean isStored = value instanceof ColumnDefault.Generated generated
        && generated.storage() == ColumnDefault.Storage.STORED;
    boolean isComputed = value instanceof ColumnDefault.Expression expression
        && !DefaultText.isLiteral(expression.sql())
        && !DefaultText.isNow(expression.sql());
    if (value instanceof ColumnDefault.Identity) {
      return Workload.BLOCKING_COPY;
    } else if (isStored || isComputed) {
      return Workload.COPY;
    }
    boolean isInstant =
        operation.place() == null ? facts.addsColumnsInstantly() : facts.placesColumnsInstantly();
    return isInstant ? Workload.CATALOG : Workload.REBUILD;
  }

  /** The counter's first value is an option of the table. */
  static List<Clause> withCounter(Clause clause, Column column) {
    Long start = column.defaultValue() instanceof ColumnDefault.Identity identity
        ? identity.options().start()
        : null;
    if (start == null) {
      return List.of(clause);
    }
    return List.of(
        clause, Clause.of(sql -> sql.sql("AUTO_INCREMENT = ").number(start), Workload.CATALOG));
  }

  private List<Clause> dropColumn(DropColumn operation) {
    boolean asked = operation.ifExists();
    String name = operation.column();
    if (present.isDone(asked, operation.table(), table -> !hasColumn(table.columnNames(), name))) {
      return List.of();
    }
    Workload work = facts.dropsColumnsInstantly() ? Workload.CATALOG : Workload.REBUILD;
    return List.of(new Clause(
        sql -> sql.sql("DROP COLUMN ").sqlIf(asked, "IF EXISTS ").name(name), work.losing(), name));
  }

  private static boolean hasColumn(List<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }

  private List<Clause> renameColumn(RenameColumn operation) {
    if (!facts.hasRenameColumn()) {
      Column column =
          present.whole(operation.table(), operation.column()).withName(operation.newName());
      return List.of(new Clause(
          sql ->
              definitions.restated(sql.sql("CHANGE ").name(operation.column()).sql(" "), column),
          Workload.CATALOG,
          operation.column()));
    }
    return List.of(new Clause(
        sql -> sql.sql("RENAME COLUMN ")
            .name(operation.column())
            .sql(" TO ")
            .name(operation.newName()),
        Workload.CATALOG,
        operation.column()));
  }

  private static Clause renameIndex(RenameIndex operation) {
    return Clause.of(
        sql ->
            sql.sql("RENAME INDEX ").name(operation.index()).sql(" TO ").name(operation.newName()),
        Workload.CATALOG);
  }

  private List<Clause> addConstraint(AddConstraint operation) {
    Constraint constraint = operation.constraint() instanceof ForeignKey key
        ? present.stated(key, null)
        : operation.constraint();
    String index = operation.usingIndex();
    if (operation.ifNotExists()) {
      return addUnlessThere(operation, constraint);
    }
    return List.of(Clause.of(
        sql -> {
          if (index == null) {
            definitions.constraint(sql.sql("ADD "), constraint);
          } else {
            definitions.keyUsingIndex(sql.sql("ADD "), constraint, index);
          }
        },
        workOfAdding(constraint)));
  }

  /** No product has a clause for constraints of all kinds, so the table is looked at. */
  private List<Clause> addUnlessThere(AddConstraint operation, Constraint constraint) {
    String name = String.valueOf(constraint.name());
    if (!present.isLive()) {
      throw refused(
          facts.title() + " has no IF NOT EXISTS for constraints, as \"" + name + "\" asks.",
          "run against the database, where Athanor looks first, or leave the condition out");
    }
    boolean isThere = present.constraint(operation.table(), name).isPresent();
    return isThere
        ? List.of()
        : addConstraint(
            new AddConstraint(operation.table(), constraint, false, operation.usingIndex()));
  }

  private static Workload workOfAdding(Constraint constraint) {
    return switch (constraint.kind()) {
      case UNIQUE -> Workload.INDEX;
      case PRIMARY_KEY -> Workload.REBUILD;
      case FOREIGN_KEY, CHECK, EXCLUSION -> Workload.COPY;
    };
  }

  private List<Clause> dropConstraint(DropConstraint operation) {
    String name = operation.name();
    boolean asked = operation.ifExists();
    Constraint.Kind kind = kind(operation);
    boolean isPrimary = kind == Constraint.Kind.PRIMARY_KEY;
    boolean isGone = isPrimary
        ? asked && present.isLive() && present.hasNoPrimaryKey(operation.table())
        : present.isDone(
            asked,
            operation.table(),
            table -> present.constraint(operation.table(), name).isEmpty());
    if (isGone) {
      return List.of();
    }
    if (isPrimary) {
      return List.of(Clause.of(sql -> sql.sql("DROP PRIMARY KEY"), Workload.COPY));
    }
    List<Clause> clauses = new ArrayList<>();
    clauses.add(Clause.of(
        sql -> sql.sql("DROP ")
            .sql(word(kind))
            .sql(" ")
            .sqlIf(asked && facts.hasIfExistsEverywhere(), "IF EXISTS ")
            .name(name),
        kind == Constraint.Kind.UNIQUE ? Workload.INDEX : Workload.CATALOG));
    if (present.isExhaustive()) {
      clauses.addAll(kind == Constraint.Kind.FOREIGN_KEY ? indexOfItsOwn(operation) : List.of());
      return clauses;
    } else if (kind == Constraint.Kind.FOREIGN_KEY) {
      clauses.addAll(dropIndexOf(operation.table(), name));
    } else if (kind == Constraint.Kind.UNIQUE) {
      clauses.addAll(indexesInsteadOf(operation.table(), name));
    }
    return clauses;
  }

  /**
   * An index that the server made for a foreign key without a name goes as soon as another key
   * makes one of its own. What stays in a plan must stay, so it is made anew as somebody's own.
   */
  private List<Clause> indexOfItsOwn(DropConstraint operation) {
    List<Clause> clauses = new ArrayList<>();
    present.table(operation.table()).stream()
        .flatMap(found -> found.foreignKeys().stream()
            .filter(foreign -> operation.name().equalsIgnoreCase(foreign.name()))
            .flatMap(foreign -> KeyIndexes.madeFor(found, foreign).stream()))
        .filter(index -> !index.name().equalsIgnoreCase(operation.name()))
        .forEach(index -> {
          clauses.add(
              Clause.of(sql -> sql.sql("DROP INDEX ").name(index.name()), Workload.CATALOG));
          clauses.add(Clause.of(sql -> definitions.index(sql.sql("ADD "), index), workOf(index)));
        });
    return clauses;
  }

  /** The index that the server made for a foreign key goes with it. */
  private List<Clause> dropIndexOf(QualifiedName table, String key) {
    return present.table(table).stream()
        .flatMap(found -> found.foreignKeys().stream()
            .filter(foreign -> key.equalsIgnoreCase(foreign.name()))
            .flatMap(foreign -> KeyIndexes.madeFor(found, foreign).stream()))
        .map(index -> Clause.of(sql -> sql.sql("DROP INDEX ").name(index.name()), Workload.CATALOG))
        .toList();
  }

  /** Foreign keys that an index has served get one of their own, as they had it before. */
  private List<Clause> indexesInsteadOf(QualifiedName table, String index) {
    return present.table(table).stream()
        .flatMap(found -> KeyIndexes.withoutIndex(found, index).stream())
        .map(key -> Index.of(key.name() == null ? key.columns().get(0) : key.name(), key.columns()))
        .map(own -> Clause.of(sql -> definitions.index(sql.sql("ADD "), own), workOf(own)))
        .toList();
  }

  private Constraint.@Nullable Kind kind(DropConstraint operation) {
    if (operation.constraintKind() != null) {
      return operation.constraintKind();
    }
    Constraint known = operation.existing() != null
        ? operation.existing()
        : present.constraint(operation.table(), operation.name()).orElse(null);
    return known == null ? null : known.kind();
  }

  /**
   * DROP CONSTRAINT serves every kind: <a
   * href="https://dev.mysql.com/doc/refman/8.0/en/alter-table.html">8.0.19</a> and <a
   * href="https://mariadb.com/kb/en/alter-table/#drop-constraint">MariaDB</a>.
   */
  private String word(Constraint.@Nullable Kind kind) {
    if (kind == Constraint.Kind.UNIQUE) {
      return "INDEX";
    } else if (kind == Constraint.Kind.FOREIGN_KEY) {
      return "FOREIGN KEY";
    }
    boolean isCheck = kind == Constraint.Kind.CHECK;
    return isCheck && facts.dropsChecksByKind() ? "CHECK" : "CONSTRAINT";
  }

  private List<Clause> addIndex(CreateIndex operation) {
    Index index = operation.index();
    if (isThere(operation)) {
      return List.of();
    }
    return List.of(Clause.of(sql -> definitions.index(sql.sql("ADD "), index), workOf(index)));
  }

  /** Whether an index that is to be made only if it is not there is there. */
  boolean isThere(CreateIndex operation) {
    return present.isDone(
        operation.ifNotExists(),
        operation.table(),
        table -> hasIndex(table.indexes(), operation.index().name()));
  }

  /** Whether an index that is to be dropped only if it is there is not there. */
  boolean isGone(DropIndex operation) {
    return present.isDone(
        operation.ifExists(),
        operation.table(),
        table -> !hasIndex(table.indexes(), operation.name()));
  }

  private static boolean hasIndex(List<Index> indexes, String name) {
    return indexes.stream().anyMatch(index -> index.name().equalsIgnoreCase(name));
  }

  /** What it takes to build an index. */
  static Workload workOf(Index index) {
    boolean isOrdinary = MySqlDefinitions.kindWord(index.options()).isEmpty();
    return isOrdinary ? Workload.INDEX : Workload.BLOCKING_INDEX;
  }

  private List<Clause> dropIndex(DropIndex operation) {
    if (isGone(operation)) {
      return List.of();
    }
    boolean asks = operation.ifExists() && facts.hasIfExistsEverywhere();
    List<Clause> clauses = new ArrayList<>();
    clauses.add(Clause.of(
        sql -> sql.sql("DROP INDEX ").sqlIf(asks, "IF EXISTS ").name(operation.name()),
        Workload.CATALOG));
    if (!present.isExhaustive()) {
      clauses.addAll(indexesInsteadOf(operation.table(), operation.name()));
    }
    return clauses;
  }

  private static Clause option(String clause) {
    return new Clause(
        sql -> sql.user(clause), OptionWork.of(clause), null, TableOptions.companyOf(clause));
  }

  private Clause comment(CommentOnTable operation) {
    String comment = operation.comment() == null ? "" : operation.comment();
    return Clause.of(sql -> definitions.comment(sql, comment), Workload.CATALOG);
  }

  /** Whether an added column counts, and so needs a key in the same statement. */
  static Optional<String> counter(Operation operation) {
    Column added = operation instanceof AddColumn add
        ? add.column()
        : operation instanceof AddConstrainedColumn constrained ? constrained.column() : null;
    return added != null && added.defaultValue() instanceof ColumnDefault.Identity
        ? Optional.of(added.name())
        : Optional.empty();
  }

  /** Whether an operation makes a key that begins with a column. */
  static boolean keys(Operation operation, String column) {
    if (operation instanceof AddConstrainedColumn add) {
      return add.expand().stream().skip(1).anyMatch(part -> keys(part, column));
    }
    if (operation instanceof AddConstraint add) {
      return add.constraint() instanceof PrimaryKey key && key.columns().get(0).equals(column)
          || add.constraint() instanceof UniqueConstraint unique
              && unique.columns().get(0).equals(column);
    }
    return operation instanceof CreateIndex create
        && create.index().parts().get(0).text().equals(column);
  }

  private static AthanorException refused(String what, String fix) {
    return AthanorException.of(ErrorCode.DDL_003, what).fix(fix).build();
  }
}
