package org.athanor.dialects.mysql.effects;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.athanor.catalog.Catalog;
import org.athanor.catalog.CatalogTable;
import org.athanor.effects.EffectsModel;
import org.athanor.effects.FactsBuilder;
import org.athanor.effects.LockMode;
import org.athanor.effects.SessionSettings;
import org.athanor.effects.StandardLosses;
import org.athanor.effects.StatementFacts;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.effects.StatementFacts.TransactionRule;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.CreateObject;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.DataChange;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.Maintenance;
import org.athanor.sql.syntax.RenameObjects;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlObjectKind;
import org.athanor.sql.syntax.SqlType;

/**
 * Knows what statements do on one version of MySQL or MariaDB: each change of the schema <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html">commits</a>, and what others
 * wait for is told by its algorithm and lock. Immutable and thread-safe.
 */
public final class MySqlEffects implements EffectsModel {
  private final OnlineRules rules;

  /** The facts of a version. */
  public MySqlEffects(OnlineRules rules) {
    this.rules = rules;
  }

  @Override
  public StatementFacts factsOf(SqlCommand command, Catalog catalog, SessionSettings settings) {
    FactsBuilder facts = new FactsBuilder();
    StandardLosses.state(command, catalog, facts);
    if (commits(command)) {
      facts.transaction(TransactionRule.COMMITS);
    }
    if (command instanceof AlterTable alter && alter.kind() == SqlObjectKind.TABLE) {
      alter(alter, catalog, settings, facts);
    } else if (command instanceof CreateIndex create) {
      createIndex(create, catalog, settings, facts);
    } else if (command instanceof DropObjects drop) {
      drop(drop, catalog, facts);
    } else if (command instanceof Maintenance maintenance) {
      maintain(maintenance, catalog, facts);
    } else if (command instanceof RenameObjects rename && rename.kind() == SqlObjectKind.TABLE) {
      rename
          .renames()
          .forEach(each -> facts.lock(catalog.nameOf(each.name()), OnlineLocks.EXCLUSIVE));
    } else if (command instanceof CreateObject create && create.table() != null) {
      facts.lock(catalog.nameOf(create.table()), OnlineLocks.EXCLUSIVE);
    } else if (command instanceof DataChange change) {
      change(change, catalog, facts);
    }
    return facts.build();
  }

  @Override
  public Optional<String> implicitValue(SqlType type, SessionSettings settings) {
    return new ImplicitValues(rules).of(type, settings);
  }

  @Override
  public boolean replacesNulls(SessionSettings settings) {
    return ImplicitValues.isLax(settings);
  }

  private static boolean commits(SqlCommand command) {
    if (command instanceof CreateTable create) {
      return !create.traits().contains(CreateTable.Trait.TEMPORARY);
    }
    if (command instanceof DropObjects drop) {
      return !drop.is(DropObjects.Trait.TEMPORARY);
    }
    return command instanceof AlterTable
        || command instanceof CreateIndex
        || command instanceof CreateObject
        || command instanceof RenameObjects
        || command instanceof Maintenance
        || command instanceof SqlCommand.Privileges;
  }

  private void alter(
      AlterTable alter, Catalog catalog, SessionSettings settings, FactsBuilder facts) {
    QualifiedName name = catalog.nameOf(alter.table());
    CatalogTable table = catalog.table(name).orElse(null);
    AlterCost cost = new AlterCosts(table, rules, settings).of(alter.actions(), alter.requests());
    charge(name, cost, facts);
    for (AlterAction action : alter.actions()) {
      if (cost.algorithm() == AlterCost.Algorithm.COPY
          && action instanceof AlterAction.AddConstraint add
          && add.constraint() instanceof SqlConstraint.ForeignKey key) {
        facts.lock(catalog.nameOf(key.target()), OnlineLocks.SHARED);
      }
    }
  }

  private static void charge(QualifiedName table, AlterCost cost, FactsBuilder facts) {
    facts.lock(table, mode(cost.lock()));
    switch (cost.algorithm()) {
      case COPY -> facts.work(table, Kind.COPY, cost.reason());
      case INPLACE -> facts.work(table, Kind.REBUILD, cost.reason());
      case NOCOPY -> {
        if (!cost.reason().isEmpty()) {
          facts.work(table, Kind.INDEX_BUILD, cost.reason());
        }
      }
      case INSTANT -> {
        // The catalog alone.
      }
    }
  }

  private static LockMode mode(AlterCost.Lock lock) {
    return switch (lock) {
      case NONE -> OnlineLocks.NONE;
      case SHARED -> OnlineLocks.SHARED;
      case EXCLUSIVE -> OnlineLocks.EXCLUSIVE;
    };
  }

  private void createIndex(
      CreateIndex create, Catalog catalog, SessionSettings settings, FactsBuilder facts) {
    QualifiedName name = catalog.nameOf(create.table());
    AlterCost cost =
        new AlterCosts(catalog.table(name).orElse(null), rules, settings).costOf(create);
    charge(name, new AlterRequests(rules).apply(cost, create.requests()), facts);
  }

  private void drop(DropObjects drop, Catalog catalog, FactsBuilder facts) {
    QualifiedName table = drop.table();
    if (drop.kind() == SqlObjectKind.INDEX && table != null) {
      charge(
          catalog.nameOf(table),
          new AlterRequests(rules).apply(AlterCost.noCopy(""), drop.requests()),
          facts);
    } else if (table != null) {
      facts.lock(catalog.nameOf(table), OnlineLocks.EXCLUSIVE);
    }
    for (QualifiedName each : drop.names()) {
      switch (drop.kind()) {
        case TABLE, VIEW -> facts.lock(catalog.nameOf(each), OnlineLocks.EXCLUSIVE);
        default -> {
          // Nothing of a table.
        }
      }
    }
  }

  private void maintain(Maintenance maintenance, Catalog catalog, FactsBuilder facts) {
    if (maintenance instanceof Maintenance.Truncate truncate) {
      for (QualifiedName each : truncate.tables()) {
        facts.lock(catalog.nameOf(each), OnlineLocks.EXCLUSIVE);
      }
    } else if (maintenance instanceof Maintenance.Optimize optimize) {
      for (QualifiedName each : optimize.tables()) {
        AlterCost cost = new AlterCosts(
                catalog.table(each).orElse(null), rules, SessionSettings.UNKNOWN)
            .of(List.of(new AlterAction.Force()), Map.of());
        charge(catalog.nameOf(each), cost, facts);
      }
    } else if (maintenance instanceof Maintenance.LockTables lock) {
      LockMode mode = lock.mode().contains("READ") ? OnlineLocks.SHARED : OnlineLocks.EXCLUSIVE;
      lock.tables().forEach(each -> facts.lock(catalog.nameOf(each), mode));
    }
  }

  private static void change(DataChange change, Catalog catalog, FactsBuilder facts) {
    if (change.limits() == DataChange.Limits.NONE && change.kind() != DataChange.Kind.COPY_IN) {
      facts.work(catalog.nameOf(change.table()), Kind.ROW_CHANGES, "nothing bounds the rows");
    }
  }
}
