package org.athanor.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.SqlTokenizer;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlExpression;
import org.jspecify.annotations.Nullable;

/** Changes one table step by step. Belongs to one thread. */
final class TableEdit {
  private final Contents contents;
  private final Scope scope;
  private CatalogTable table;

  TableEdit(CatalogTable table, Contents contents, Scope scope) {
    this.table = table;
    this.contents = contents;
    this.scope = scope;
  }

  /** The table as it is now. */
  CatalogTable table() {
    return table;
  }

  /** Adds a column and the constraints in its definition. */
  void addColumn(SqlColumn definition, AlterAction.@Nullable Place place) {
    List<CatalogColumn> columns = new ArrayList<>(table.columns());
    columns.removeIf(known -> known.name().equals(definition.name()));
    columns.add(position(columns, place), columnOf(definition));
    table = table.withColumns(columns);
    addInlineConstraints(definition);
  }

  /** Puts a whole definition in the place of a column's. */
  void modifyColumn(SqlColumn definition, AlterAction.@Nullable Place place) {
    List<CatalogColumn> columns = new ArrayList<>(table.columns());
    int before = names(columns).indexOf(definition.name());
    if (before >= 0) {
      columns.remove(before);
    }
    int position = place == null && before >= 0 ? before : position(columns, place);
    columns.add(position, columnOf(definition));
    table = table.withColumns(columns);
    addInlineConstraints(definition);
  }

  private static int position(List<CatalogColumn> columns, AlterAction.@Nullable Place place) {
    if (place == null) {
      return columns.size();
    }
    return place.after() == null ? 0 : names(columns).indexOf(place.after()) + 1;
  }

  private static List<String> names(List<CatalogColumn> columns) {
    return columns.stream().map(CatalogColumn::name).toList();
  }

  private CatalogColumn columnOf(SqlColumn definition) {
    boolean isKey =
        table.primaryKey().map(key -> key.columns().contains(definition.name())).orElse(false);
    boolean isSerial = definition.type() != null && scope.rules().isSerial(definition.type());
    boolean isIdentity = definition.generation() instanceof SqlColumn.Generation.Identity;
    return new CatalogColumn(
        definition.name(),
        definition.type(),
        definition.collation(),
        definition.isNotNull() || isKey || isSerial || isIdentity,
        definition.generation());
  }

  private void addInlineConstraints(SqlColumn definition) {
    for (SqlConstraint constraint : definition.constraints()) {
      boolean isForgotten =
          constraint instanceof SqlConstraint.ForeignKey && scope.rules().forgetsInlineReferences();
      if (!isForgotten) {
        addConstraint(constraint);
      }
    }
  }

  /** Changes a column; one that is not known becomes known by it. */
  void changeColumn(String column, UnaryOperator<CatalogColumn> change) {
    List<CatalogColumn> columns = new ArrayList<>(table.columns());
    CatalogColumn known = table.column(column).orElse(null);
    if (known == null) {
      columns.add(change.apply(
          new CatalogColumn(column, null, null, false, new SqlColumn.Generation.None())));
    } else {
      columns.set(columns.indexOf(known), change.apply(known));
    }
    table = table.withColumns(columns);
  }

  /** Says whether a column may hold NULL. */
  void setNotNull(String column, Nullability nullability) {
    changeColumn(
        column,
        known -> new CatalogColumn(
            known.name(),
            known.type(),
            known.collation(),
            nullability == Nullability.NOT_NULL,
            known.generation()));
  }

  /** Whether a column may hold NULL. */
  enum Nullability {
    NULLABLE,
    NOT_NULL
  }

  /** Adds a constraint with what comes with it: names, indexes, NOT NULL. */
  void addConstraint(SqlConstraint constraint) {
    String name = constraint.name() != null
        ? constraint.name()
        : scope.rules().nameFor(constraint, table).orElse(null);
    if (constraint instanceof SqlConstraint.PrimaryKey key) {
      List<String> columns = keyColumns(key.columns(), key.usingIndex());
      columns.forEach(column -> setNotNull(column, Nullability.NOT_NULL));
      add(name, new SqlConstraint.PrimaryKey(key.name(), columns, key.usingIndex()));
      addKeyIndex(name, columns, key.usingIndex());
    } else if (constraint instanceof SqlConstraint.Unique key) {
      List<String> columns = keyColumns(key.columns(), key.usingIndex());
      add(name, new SqlConstraint.Unique(key.name(), columns, key.usingIndex()));
      addKeyIndex(name, columns, key.usingIndex());
    } else if (constraint instanceof SqlConstraint.ForeignKey key) {
      addForeignKey(name, key);
    } else if (constraint instanceof SqlConstraint.NotNull notNull) {
      addNotNull(name, notNull);
    } else if (constraint instanceof SqlConstraint.Exclusion) {
      add(name, constraint);
      addKeyIndex(name, List.of(), null);
    } else if (constraint instanceof SqlConstraint.Check) {
      add(name, constraint);
    }
  }

  private void add(@Nullable String name, SqlConstraint definition) {
    List<CatalogConstraint> constraints = new ArrayList<>(table.constraints());
    constraints.add(new CatalogConstraint(name, definition, !definition.notValid()));
    table = table.withConstraints(constraints);
  }

  private void addNotNull(@Nullable String name, SqlConstraint.NotNull notNull) {
    if (!notNull.notValid()) {
      setNotNull(notNull.column(), Nullability.NOT_NULL);
    }
    if (name != null || notNull.notValid()) {
      add(name, notNull);
    }
  }

  private void addForeignKey(@Nullable String name, SqlConstraint.ForeignKey key) {
    QualifiedName target = scope.nameOf(key.target());
    CatalogTable targetTable = target.equals(table.name()) ? table : contents.table(target);
    List<String> targetColumns = key.targetColumns().isEmpty() && targetTable != null
        ? targetTable.primaryKey().map(SqlConstraint.PrimaryKey::columns).orElse(List.of())
        : key.targetColumns();
    add(
        name,
        new SqlConstraint.ForeignKey(
            key.name(), key.columns(), target, targetColumns, key.actions(), key.notValid()));
    if (scope.rules().indexesForeignKeys() && !isServed(key.columns())) {
      addIndex(index(key.name(), key.columns(), Set.of()));
    }
  }

  private boolean isServed(List<String> columns) {
    return table.indexes().stream()
        .map(index -> index.definition().columns())
        .anyMatch(keys ->
            keys.size() >= columns.size() && keys.subList(0, columns.size()).equals(columns));
  }

  private List<String> keyColumns(List<String> columns, @Nullable String usingIndex) {
    return usingIndex == null
        ? columns
        : table.index(usingIndex).map(index -> index.definition().columns()).orElse(columns);
  }

  private void addKeyIndex(
      @Nullable String name, List<String> columns, @Nullable String usingIndex) {
    List<CatalogIndex> indexes = new ArrayList<>(table.indexes());
    Optional<CatalogIndex> used = usingIndex == null ? Optional.empty() : table.index(usingIndex);
    used.ifPresent(indexes::remove);
    CreateIndex definition = used.map(CatalogIndex::definition)
        .orElseGet(() -> index(name, columns, Set.of(CreateIndex.Trait.UNIQUE)));
    indexes.add(new CatalogIndex(name == null ? usingIndex : name, definition, true));
    table = table.withIndexes(indexes);
  }

  private CreateIndex index(
      @Nullable String name, List<String> columns, Set<CreateIndex.Trait> traits) {
    List<CreateIndex.Key> keys = columns.stream()
        .map(column -> new CreateIndex.Key(
            column,
            new SqlExpression(
                column, List.of(new SqlExpression.Token(SqlTokenizer.Kind.WORD, column, column)))))
        .toList();
    return new CreateIndex(name, table.name(), traits, null, keys, List.of(), null, Map.of());
  }

  /** Adds an index. */
  void addIndex(CreateIndex definition) {
    String name = definition.name() != null
        ? definition.name()
        : scope.rules().nameFor(definition, table).orElse(null);
    if (name != null && table.index(name).isPresent()) {
      return;
    }
    List<CatalogIndex> indexes = new ArrayList<>(table.indexes());
    indexes.add(new CatalogIndex(name, definition, false));
    table = table.withIndexes(indexes);
  }

  /** Removes an index, and a constraint that it belongs to. */
  void dropIndex(String index) {
    removeIndexes(known -> index.equals(known.name()));
    table = table.withConstraints(table.constraints().stream()
        .filter(known -> !(hasIndex(known) && index.equals(known.name())))
        .toList());
  }

  private static boolean hasIndex(CatalogConstraint constraint) {
    return constraint.definition() instanceof SqlConstraint.PrimaryKey
        || constraint.definition() instanceof SqlConstraint.Unique
        || constraint.definition() instanceof SqlConstraint.Exclusion;
  }

  private void removeIndexes(Predicate<CatalogIndex> isGone) {
    table = table.withIndexes(
        table.indexes().stream().filter(index -> !isGone.test(index)).toList());
  }

  /** Removes a constraint with its index or its NOT NULL. */
  void dropConstraint(AlterAction.DropConstraint drop) {
    List<CatalogConstraint> gone =
        table.constraints().stream().filter(known -> isMeant(known, drop)).toList();
    List<CatalogConstraint> kept = new ArrayList<>(table.constraints());
    kept.removeAll(gone);
    table = table.withConstraints(kept);
    for (CatalogConstraint constraint : gone) {
      String name = constraint.name();
      if (hasIndex(constraint) && name != null) {
        removeIndexes(index -> index.ofConstraint() && name.equals(index.name()));
      }
      if (constraint.definition() instanceof SqlConstraint.NotNull notNull) {
        setNotNull(notNull.column(), Nullability.NULLABLE);
      }
    }
  }

  private static boolean isMeant(CatalogConstraint known, AlterAction.DropConstraint drop) {
    boolean isKey = known.definition() instanceof SqlConstraint.PrimaryKey;
    return drop.constraint().equals(known.name()) || isKey && "PRIMARY KEY".equals(drop.kind());
  }

  /** Removes a column with the constraints and indexes on it. */
  void dropColumn(String column) {
    table = table.withColumns(
        table.columns().stream().filter(known -> !known.name().equals(column)).toList());
    List<CatalogConstraint> gone = table.constraints().stream()
        .filter(known -> ConstraintColumns.of(known.definition()).test(column))
        .toList();
    if (scope.rules().dropsWholeIndexes()) {
      removeIndexes(index -> mentions(index.definition(), column));
    } else {
      shrinkIndexes(column);
    }
    List<CatalogConstraint> kept = new ArrayList<>(table.constraints());
    kept.removeAll(gone);
    table = table.withConstraints(kept);
  }

  private static boolean mentions(CreateIndex index, String column) {
    return index.include().contains(column)
        || index.keys().stream().anyMatch(key -> Expressions.mentions(key.expression(), column))
        || index.where() != null && Expressions.mentions(index.where(), column);
  }

  private void shrinkIndexes(String column) {
    List<CatalogIndex> left = new ArrayList<>();
    for (CatalogIndex index : table.indexes()) {
      CreateIndex definition = index.definition();
      List<CreateIndex.Key> keys =
          definition.keys().stream().filter(key -> !column.equals(key.column())).toList();
      if (!keys.isEmpty() || definition.keys().isEmpty()) {
        left.add(new CatalogIndex(
            index.name(), Definitions.withKeys(definition, keys), index.ofConstraint()));
      }
    }
    table = table.withIndexes(left);
  }

  /** Takes all rows to satisfy a constraint. */
  void validate(String constraint) {
    CatalogConstraint known = table.constraint(constraint).orElse(null);
    if (known == null) {
      return;
    }
    List<CatalogConstraint> constraints = new ArrayList<>(table.constraints());
    constraints.set(
        constraints.indexOf(known), new CatalogConstraint(known.name(), known.definition(), true));
    table = table.withConstraints(constraints);
    if (known.definition() instanceof SqlConstraint.NotNull notNull) {
      setNotNull(notNull.column(), Nullability.NOT_NULL);
    }
  }

  /** Gives a constraint and its index a new name. */
  void renameConstraint(String constraint, String newName) {
    table = table.withConstraints(table.constraints().stream()
        .map(known -> constraint.equals(known.name())
            ? new CatalogConstraint(newName, known.definition(), known.validated())
            : known)
        .toList());
    renameIndexes(index -> index.ofConstraint() && constraint.equals(index.name()), newName);
  }

  /** Gives an index and its constraint a new name. */
  void renameIndex(String index, String newName) {
    table = table.withConstraints(table.constraints().stream()
        .map(known -> hasIndex(known) && index.equals(known.name())
            ? new CatalogConstraint(newName, known.definition(), known.validated())
            : known)
        .toList());
    renameIndexes(known -> index.equals(known.name()), newName);
  }

  private void renameIndexes(Predicate<CatalogIndex> isMeant, String newName) {
    table = table.withIndexes(table.indexes().stream()
        .map(index -> isMeant.test(index)
            ? new CatalogIndex(newName, index.definition(), index.ofConstraint())
            : index)
        .toList());
  }

  /** Sets options. */
  void setOptions(Map<String, String> options) {
    Map<String, String> merged = new HashMap<>(table.options());
    merged.putAll(options);
    table = table.withOptions(merged);
  }

  /** Changes what kind of table it is. */
  void setKind(CatalogTable.Kind kind) {
    table = table.withKind(kind);
  }
}
