package org.athanor.dialects.postgresql.effects;

import java.util.Set;
import org.athanor.catalog.Catalog;
import org.athanor.dialect.ServerVersion;
import org.athanor.effects.EffectsModel;
import org.athanor.effects.FactsBuilder;
import org.athanor.effects.SessionSettings;
import org.athanor.effects.StandardLosses;
import org.athanor.effects.StatementFacts;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.AlterType;
import org.athanor.sql.syntax.Cases;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.CreateObject;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.DataChange;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.Maintenance;
import org.athanor.sql.syntax.RenameObjects;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlObjectKind;

/** Knows what statements do on one version of PostgreSQL. Immutable and thread-safe. */
public final class PostgresEffects implements EffectsModel {
  private static final Cases<SqlCommand, Assessment> COMMANDS = Cases.<SqlCommand, Assessment>none()
      .when(AlterTable.class, AlterTableFacts::assess)
      .when(CreateTable.class, CreateFacts::createTable)
      .when(CreateIndex.class, IndexFacts::create)
      .when(CreateObject.class, CreateFacts::createObject)
      .when(DropObjects.class, DropFacts::assess)
      .when(RenameObjects.class, PostgresEffects::rename)
      .when(AlterType.AddValue.class, CreateFacts::addValue)
      .when(AlterType.AddDomainConstraint.class, CreateFacts::addDomainConstraint)
      .when(AlterType.ValidateDomainConstraint.class, CreateFacts::validate)
      .when(SqlCommand.Comment.class, CreateFacts::comment)
      .when(SqlCommand.Other.class, PostgresEffects::other)
      .when(DataChange.class, CreateFacts::change);

  /** Statements that refuse to run in a transaction. */
  private static final Set<String> OUTSIDE = Set.of(
      "CREATE DATABASE", "DROP DATABASE", "ALTER SYSTEM", "CREATE TABLESPACE", "DROP TABLESPACE");

  private final ServerBehaviour server;

  /** The facts of a version; those of the newest when it is not known. */
  public PostgresEffects(ServerVersion version) {
    this.server = new ServerBehaviour(version);
  }

  @Override
  public StatementFacts factsOf(SqlCommand command, Catalog catalog, SessionSettings settings) {
    FactsBuilder facts = new FactsBuilder();
    StandardLosses.state(command, catalog, facts);
    Assessment assessment = new Assessment(catalog, settings, server, facts, null);
    if (command instanceof Maintenance maintenance) {
      MaintenanceFacts.CASES.accept(maintenance, assessment);
    } else {
      COMMANDS.accept(command, assessment);
    }
    return facts.build();
  }

  private static void rename(RenameObjects rename, Assessment assessment) {
    boolean isRelation = rename.kind() == SqlObjectKind.TABLE
        || rename.kind() == SqlObjectKind.VIEW
        || rename.kind() == SqlObjectKind.MATERIALIZED_VIEW;
    if (isRelation) {
      rename.renames().forEach(each -> assessment.lock(each.name(), TableLocks.ACCESS_EXCLUSIVE));
    }
  }

  private static void other(SqlCommand.Other other, Assessment assessment) {
    if (OUTSIDE.stream().anyMatch(other.words()::startsWith)) {
      assessment.runsOutsideTransactions();
    }
  }
}
