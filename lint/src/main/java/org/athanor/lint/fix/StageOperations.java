package org.athanor.lint.fix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.athanor.dialect.Dialect;
import org.athanor.lint.SafeForm;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.DropIndex;
import org.athanor.operation.Execute;
import org.athanor.operation.Operation;
import org.athanor.operation.ValidateConstraint;
import org.athanor.schema.Check;
import org.athanor.schema.Constraint;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.UniqueConstraint;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateIndex.Trait;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlObjectKind;

/**
 * The statements of safe forms as operations, for revisions in Java: typed ones where all that a
 * statement says has its place in one, else the statement in its own words.
 *
 * <p>Not thread-safe; one instance knows one form.
 */
final class StageOperations {
  private final Dialect dialect;
  private final Map<String, org.athanor.sql.syntax.CreateIndex> indexes = new HashMap<>();

  StageOperations(Dialect dialect, SafeForm form) {
    this.dialect = dialect;
    form.stages().stream()
        .flatMap(stage -> stage.statements().stream())
        .map(sql -> dialect.grammar().parse(sql))
        .filter(org.athanor.sql.syntax.CreateIndex.class::isInstance)
        .map(org.athanor.sql.syntax.CreateIndex.class::cast)
        .forEach(index -> indexes.put(String.valueOf(index.name()), index));
  }

  List<Operation> of(List<String> statements) {
    List<Operation> operations = new ArrayList<>();
    statements.forEach(sql -> operations.add(of(sql)));
    return operations;
  }

  Operation of(String sql) {
    return typed(dialect.grammar().parse(sql)).orElseGet(() -> Execute.of(sql));
  }

  /** Whether a statement adds a column, and no constraint with it that could stand by itself. */
  boolean addsColumnAlone(String sql) {
    return dialect.grammar().parse(sql) instanceof AlterTable alter
        && alter.actions().size() == 1
        && alter.actions().get(0) instanceof AlterAction.AddColumn add
        && !add.column().has(SqlConstraint.Unique.class)
        && !add.column().has(SqlConstraint.Check.class)
        && !add.column().has(SqlConstraint.ForeignKey.class);
  }

  private Optional<Operation> typed(SqlCommand command) {
    if (command instanceof AlterTable alter) {
      boolean isPlain = alter.kind() == SqlObjectKind.TABLE
          && !alter.ifExists()
          && !alter.only()
          && alter.actions().size() == 1;
      return isPlain ? typed(alter.table(), alter.actions().get(0)) : Optional.empty();
    } else if (command instanceof org.athanor.sql.syntax.CreateIndex index) {
      return create(index);
    }
    return command instanceof DropObjects drop ? drop(drop) : Optional.empty();
  }

  private Optional<Operation> typed(QualifiedName table, AlterAction action) {
    if (action instanceof AlterAction.SetNotNull set) {
      return Optional.of(nullable(table, set.column(), AlterColumn.Edits.NONE.nullable(false)));
    } else if (action instanceof AlterAction.DropNotNull drop) {
      return Optional.of(nullable(table, drop.column(), AlterColumn.Edits.NONE.nullable(true)));
    } else if (action instanceof AlterAction.ValidateConstraint validate) {
      return Optional.of(new ValidateConstraint(table, validate.constraint(), null));
    } else if (action instanceof AlterAction.DropConstraint drop && !drop.cascade()) {
      return Optional.of(new DropConstraint(table, drop.constraint(), null, null, drop.ifExists()));
    }
    return action instanceof AlterAction.AddConstraint add
        ? constraint(add.constraint())
            .map(constraint -> new AddConstraint(
                table, constraint, false, index(add.constraint()).orElse(null)))
        : Optional.empty();
  }

  private static Operation nullable(QualifiedName table, String column, AlterColumn.Edits edits) {
    return new AlterColumn(table, column, edits, null, null);
  }

  private Optional<Constraint> constraint(SqlConstraint added) {
    List<String> columns = index(added)
        .map(indexes::get)
        .map(org.athanor.sql.syntax.CreateIndex::columns)
        .orElse(own(added));
    if (added instanceof SqlConstraint.Check check && check.name() != null) {
      return Optional.of(new Check(check.name(), check.condition().text(), !check.notValid()));
    } else if (added instanceof SqlConstraint.Unique unique && !columns.isEmpty()) {
      return Optional.of(UniqueConstraint.of(unique.name(), columns));
    } else if (added instanceof SqlConstraint.ForeignKey key && key.actions().isEmpty()) {
      return Optional.of(ForeignKey.of(key.name(), key.columns(), key.target(), key.targetColumns())
          .withValidated(!key.notValid()));
    }
    return added instanceof SqlConstraint.PrimaryKey key && !columns.isEmpty()
        ? Optional.of(new PrimaryKey(key.name(), columns))
        : Optional.empty();
  }

  /** The columns that a key names, where it is not on an index that is there. */
  private static List<String> own(SqlConstraint added) {
    if (added instanceof SqlConstraint.Unique unique) {
      return unique.columns();
    }
    return added instanceof SqlConstraint.PrimaryKey key ? key.columns() : List.of();
  }

  private static Optional<String> index(SqlConstraint added) {
    if (added instanceof SqlConstraint.Unique unique) {
      return Optional.ofNullable(unique.usingIndex());
    }
    return added instanceof SqlConstraint.PrimaryKey key
        ? Optional.ofNullable(key.usingIndex())
        : Optional.empty();
  }

  private static Optional<Operation> create(org.athanor.sql.syntax.CreateIndex index) {
    boolean isPlain = index.name() != null
        && index.method() == null
        && index.include().isEmpty()
        && index.where() == null
        && index.columns().size() == index.keys().size()
        && !index.is(Trait.ONLY)
        && !index.is(Trait.NULLS_NOT_DISTINCT);
    return isPlain
        ? Optional.of(new CreateIndex(
            index.table(),
            Index.of(String.valueOf(index.name()), index.columns())
                .withUnique(index.is(Trait.UNIQUE)),
            index.is(Trait.CONCURRENTLY),
            index.is(Trait.IF_NOT_EXISTS)))
        : Optional.empty();
  }

  private Optional<Operation> drop(DropObjects drop) {
    if (drop.kind() != SqlObjectKind.INDEX
        || drop.names().size() != 1
        || drop.is(DropObjects.Trait.CASCADE)) {
      return Optional.empty();
    }
    String name = drop.names().get(0).name();
    return Optional.ofNullable(indexes.get(name))
        .map(index -> new DropIndex(
            index.table(),
            name,
            null,
            drop.is(DropObjects.Trait.CONCURRENTLY),
            drop.is(DropObjects.Trait.IF_EXISTS)));
  }
}
