package org.athanor.dialects.postgresql.effects;

import java.util.List;
import org.athanor.catalog.Catalog;
import org.athanor.catalog.CatalogTable;
import org.athanor.effects.FactsBuilder;
import org.athanor.effects.LockMode;
import org.athanor.effects.Loss;
import org.athanor.effects.SessionSettings;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.effects.StatementFacts.TransactionRule;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * One statement while its facts are found.
 *
 * @param catalog the database before it
 * @param settings the settings in force
 * @param server how the version behaves
 * @param facts what has been found
 * @param only the table that the statement names behind ONLY, so that what is below it stays; null
 *     when it names none so
 */
record Assessment(
    Catalog catalog,
    SessionSettings settings,
    ServerBehaviour server,
    FactsBuilder facts,
    @Nullable QualifiedName only) {

  /** The same statement, which leaves alone what is below a table. */
  Assessment withOnly(QualifiedName table) {
    return new Assessment(catalog, settings, server, facts, nameOf(table));
  }

  QualifiedName nameOf(QualifiedName name) {
    return catalog.nameOf(name);
  }

  /** Locks a table. */
  void lock(QualifiedName table, LockMode mode) {
    facts.lock(nameOf(table), mode);
  }

  /** Locks a table and the partitions below it. */
  void lockTree(QualifiedName table, LockMode mode) {
    (isAlone(table) ? List.of(nameOf(table)) : catalog.tree(table))
        .forEach(each -> facts.lock(each, mode));
  }

  private boolean isAlone(QualifiedName table) {
    return nameOf(table).equals(only);
  }

  /** Locks a table, its partitions, and the tables that inherit from it. */
  void lockFamily(QualifiedName table, LockMode mode) {
    (isAlone(table) ? List.of(nameOf(table)) : catalog.family(table))
        .forEach(each -> facts.lock(each, mode));
  }

  /**
   * The tables below this one that hold rows; itself when it is no partitioned table, or one whose
   * partitions are made where the catalog does not see it, such as by pg_partman.
   */
  List<QualifiedName> storage(QualifiedName table) {
    if (isAlone(table)) {
      return isPartitioned(table) ? List.of() : List.of(nameOf(table));
    }
    List<QualifiedName> leaves =
        catalog.tree(table).stream().filter(name -> !isPartitioned(name)).toList();
    return leaves.isEmpty() ? List.of(nameOf(table)) : leaves;
  }

  private boolean isPartitioned(QualifiedName table) {
    return catalog.table(table).filter(CatalogTable::isPartitioned).isPresent();
  }

  void rewrite(QualifiedName table, String reason) {
    storage(table).forEach(each -> facts.work(each, Kind.REWRITE, reason));
  }

  void scan(QualifiedName table, String reason) {
    storage(table).forEach(each -> facts.work(each, Kind.SCAN, reason));
  }

  void buildIndex(QualifiedName table, String reason) {
    storage(table).forEach(each -> facts.work(each, Kind.INDEX_BUILD, reason));
  }

  void loses(Loss loss) {
    facts.loss(loss);
  }

  void runsOutsideTransactions() {
    facts.transaction(TransactionRule.OUTSIDE);
  }

  /** The tables that a query reads, as far as the catalog knows them. */
  List<QualifiedName> tablesIn(String query) {
    return QueryTables.in(query, catalog);
  }
}
