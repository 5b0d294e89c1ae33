package org.athanor.dialects.mysql.effects;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.athanor.catalog.CatalogColumn;
import org.athanor.catalog.CatalogIndex;
import org.athanor.catalog.CatalogTable;
import org.athanor.effects.SessionSettings;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.Cases;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlColumn.Generation;
import org.athanor.sql.syntax.SqlConstraint;
import org.jspecify.annotations.Nullable;

/** What the actions of one ALTER TABLE cost together. Belongs to one thread. */
final class AlterCosts {
  private static final Set<String> INSTANT_OPTIONS = Set.of(
      "comment",
      "auto_increment",
      "stats_persistent",
      "stats_auto_recalc",
      "stats_sample_pages",
      "charset",
      "character set",
      "collate",
      "default charset",
      "default character set");

  private static final Cases<AlterAction, AlterCosts> ACTIONS =
      Cases.<AlterAction, AlterCosts>none()
          .when(AlterAction.AddColumn.class, (add, costs) -> costs.addColumn(add))
          .when(AlterAction.DropColumn.class, (drop, costs) -> costs.dropColumn(drop))
          .when(AlterAction.ModifyColumn.class, (modify, costs) -> costs.modify(modify))
          .when(AlterAction.RenameColumn.class, (rename, costs) -> costs.renameColumn())
          .when(AlterAction.AddConstraint.class, (add, costs) -> costs.add(add.constraint()))
          .when(AlterAction.DropConstraint.class, (drop, costs) -> costs.dropConstraint(drop))
          .when(AlterAction.AddIndex.class, (add, costs) -> costs.addIndex(add.index()))
          .when(AlterAction.DropIndex.class, (drop, costs) -> costs.add(AlterCost.noCopy("")))
          .when(AlterAction.RenameIndex.class, (rename, costs) -> costs.renameIndex())
          .when(AlterAction.RenameTo.class, (rename, costs) -> costs.renameTable())
          .when(AlterAction.TableOption.class, (option, costs) -> costs.setOption(option))
          .when(
              AlterAction.ConvertCharset.class,
              (convert, costs) ->
                  costs.add(costs.copy("all texts are converted to " + convert.charset())))
          .when(AlterAction.Force.class, (force, costs) -> costs.rebuild("FORCE rebuilds it"))
          .when(
              AlterAction.ChangePartitions.class,
              (change, costs) -> costs.add(costs.copy("its rows move between partitions")))
          .when(
              AlterAction.SystemVersioning.class,
              (change, costs) -> costs.add(costs.copy("each row gets its period")))
          .when(
              AlterAction.Other.class,
              (other, costs) -> costs.add(costs.copy("the change is not understood")));

  private final @Nullable CatalogTable table;
  private final OnlineRules rules;
  private final SessionSettings settings;
  private boolean dropsPrimaryKey;
  private boolean addsPrimaryKey;
  private AlterCost total = AlterCost.INSTANT;

  AlterCosts(@Nullable CatalogTable table, OnlineRules rules, SessionSettings settings) {
    this.table = table;
    this.rules = rules;
    this.settings = settings;
  }

  /** The cost of all actions, with what the statement asks for. */
  AlterCost of(List<AlterAction> actions, Map<String, String> requests) {
    actions.forEach(action -> ACTIONS.accept(action, this));
    if (addsPrimaryKey) {
      rebuild("the table is sorted by its new primary key");
    } else if (dropsPrimaryKey) {
      add(copy("the primary key goes and no other comes"));
    }
    return new AlterRequests(rules).apply(total, requests);
  }

  private void add(AlterCost cost) {
    total = total.and(cost);
  }

  private AlterCost copy(String reason) {
    return AlterCost.copy(reason, rules);
  }

  /** A rebuild of a table with a full-text index keeps writers out. */
  private void rebuild(String reason) {
    AlterCost cost = AlterCost.rebuild(reason);
    add(hasFulltext() ? cost.locking(AlterCost.Lock.SHARED) : cost);
  }

  private boolean hasFulltext() {
    return table != null
        && table.indexes().stream()
            .map(CatalogIndex::definition)
            .anyMatch(index -> index.is(CreateIndex.Trait.FULLTEXT));
  }

  private boolean hasGenerated() {
    return table != null
        && table.columns().stream()
            .anyMatch(column -> column.generation() instanceof Generation.Computed);
  }

  private void addColumn(AlterAction.AddColumn add) {
    SqlColumn column = add.column();
    if (column.generation() instanceof Generation.Computed computed) {
      add(
          computed.stored()
              ? copy("the generated value is stored in each row")
              : AlterCost.INSTANT);
    } else if (column.generation() instanceof Generation.AutoIncrement) {
      add(AlterCost.rebuild("each row gets a number of its own").locking(AlterCost.Lock.SHARED));
    } else if (isComputed(column)) {
      add(copy("the default is an expression"));
    } else {
      place(add);
    }
    column.constraints().forEach(this::addInline);
  }

  /** Constants and the present time stand in the catalog. */
  private static boolean isComputed(SqlColumn column) {
    return column
        .defaultExpression()
        .filter(expression -> expression.tokens().get(0).isSymbol('('))
        .isPresent();
  }

  private void place(AlterAction.AddColumn add) {
    boolean isLast = add.place() == null;
    if (!isLast && hasGenerated() && rules.hasNoCopy()) {
      add(copy("a column is put among others of a table with generated columns"));
    } else if (hasFulltext()) {
      rebuild("a table with a full-text index gets no column at once");
    } else if (!(isLast ? rules.addsLastColumnsAtOnce() : rules.movesColumnsAtOnce())) {
      rebuild("this version adds no column " + (isLast ? "at once" : "among others at once"));
    }
  }

  private void addInline(SqlConstraint constraint) {
    if (constraint instanceof SqlConstraint.Unique
        || constraint instanceof SqlConstraint.PrimaryKey
        || constraint instanceof SqlConstraint.Check) {
      add(constraint);
    }
  }

  private void dropColumn(AlterAction.DropColumn drop) {
    CatalogColumn known = column(drop.column());
    if (known != null && known.generation() instanceof Generation.Computed) {
      return;
    }
    if (hasFulltext() || !rules.movesColumnsAtOnce()) {
      rebuild("the rows are written without the column");
    } else if (isIndexed(drop.column())) {
      add(AlterCost.noCopy(""));
    }
  }

  private @Nullable CatalogColumn column(String name) {
    return table == null ? null : table.column(name).orElse(null);
  }

  private boolean isIndexed(String column) {
    return table != null
        && table.indexes().stream()
            .anyMatch(index -> index.definition().columns().contains(column));
  }

  private void modify(AlterAction.ModifyColumn modify) {
    CatalogColumn before = column(modify.column());
    SqlColumn after = modify.definition();
    if (!modify.column().equals(after.name())) {
      renameColumn();
    }
    if (before == null || before.type() == null || after.type() == null) {
      add(copy("the type before is not known"));
      return;
    }
    String reason = new ColumnTypes(table, before.type(), rules).copyReason(after.type());
    if (!reason.isEmpty()) {
      add(copy(reason));
    }
    changeNullability(before, after);
    if (modify.place() != null && (hasFulltext() || !rules.hasNoCopy())) {
      rebuild("the rows are written in another order of columns");
    }
  }

  private void changeNullability(CatalogColumn before, SqlColumn after) {
    boolean isKey = table != null
        && table
            .primaryKey()
            .filter(key -> key.columns().contains(after.name()))
            .isPresent();
    boolean staysNotNull = after.isNotNull() || isKey;
    if (before.notNull() == staysNotNull) {
      return;
    }
    if (staysNotNull && hasGenerated() && rules.hasNoCopy()) {
      add(copy("NULLs are looked for in a table with generated columns"));
    } else {
      rebuild(staysNotNull ? "each row is looked at for NULL" : "each row gets room for NULL");
    }
  }

  private void renameColumn() {
    add(rules.renamesColumnsAtOnce() ? AlterCost.INSTANT : AlterCost.noCopy(""));
  }

  private void renameIndex() {
    add(rules.renamesIndexesAtOnce() ? AlterCost.INSTANT : AlterCost.noCopy(""));
  }

  private void renameTable() {
    add(AlterCost.INSTANT.locking(AlterCost.Lock.EXCLUSIVE));
  }

  private void add(SqlConstraint constraint) {
    if (constraint instanceof SqlConstraint.ForeignKey) {
      add(
          checksForeignKeys()
              ? copy("foreign_key_checks is on, so each row is looked up")
              : AlterCost.noCopy("the index of the new foreign key is built"));
    } else if (constraint instanceof SqlConstraint.Check && !constraint.notValid()) {
      add(copy("the new check is verified"));
    } else if (constraint instanceof SqlConstraint.Unique) {
      add(AlterCost.noCopy("the index of the new unique key is built"));
    } else if (constraint instanceof SqlConstraint.PrimaryKey) {
      addsPrimaryKey = true;
    }
  }

  private boolean checksForeignKeys() {
    return settings
        .value("foreign_key_checks")
        .filter(value -> value.equals("0") || value.equalsIgnoreCase("off"))
        .isEmpty();
  }

  private void dropConstraint(AlterAction.DropConstraint drop) {
    if ("PRIMARY KEY".equals(drop.kind()) || drop.constraint().equals("PRIMARY")) {
      dropsPrimaryKey = true;
    } else if (!rules.dropsConstraintsAtOnce()) {
      add(AlterCost.noCopy(""));
    }
  }

  private void addIndex(CreateIndex index) {
    add(costOf(index));
  }

  /** The cost of a new index, also by CREATE INDEX. */
  AlterCost costOf(CreateIndex index) {
    AlterCost build = AlterCost.noCopy("the index is built");
    if (index.is(CreateIndex.Trait.SPATIAL)) {
      return build.locking(AlterCost.Lock.SHARED);
    }
    if (!index.is(CreateIndex.Trait.FULLTEXT)) {
      return build;
    }
    return hasFulltext()
        ? build.locking(AlterCost.Lock.SHARED)
        : AlterCost.rebuild("the first full-text index of a table rebuilds it")
            .locking(AlterCost.Lock.SHARED);
  }

  private void setOption(AlterAction.TableOption option) {
    String name = option.name().toLowerCase(Locale.ROOT);
    if (name.equals("engine") && !option.value().equalsIgnoreCase("innodb")) {
      add(copy("another engine stores the table"));
    } else if (!INSTANT_OPTIONS.contains(name)) {
      rebuild("the table is written with its new " + name);
    }
  }
}
