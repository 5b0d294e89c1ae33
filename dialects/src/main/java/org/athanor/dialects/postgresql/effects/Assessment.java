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

/**
 * One statement while its facts are found.
 *
 * @param catalog the database before it
 * @param settings the settings in force
 * @param server how the version behaves
 * @param facts what has been found
 */
record Assessment(
    Catalog catalog, SessionSettings settings, ServerBehaviour server, FactsBuilder facts) {

  QualifiedName nameOf(QualifiedName name) {
    return catalog.nameOf(name);
  }

  /** Locks a table. */
  void lock(QualifiedName table, LockMode mode) {
    facts.lock(nameOf(table), mode);
  }

  /** Locks a table and the partitions below it. */
  void lockTree(QualifiedName table, LockMode mode) {
    catalog.tree(table).forEach(each -> facts.lock(each, mode));
  }

  /**
   * The tables below this one that hold rows; itself when it is no partitioned table, or one whose
   * partitions are made where the catalog does not see it, such as by pg_partman.
   */
  List<QualifiedName> storage(QualifiedName table) {
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
