package org.athanor.dialect;

import java.util.List;
import java.util.Optional;
import org.athanor.catalog.CatalogRules;
import org.athanor.effects.EffectsModel;
import org.athanor.operation.AlterTableOptions;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.grammar.Grammar;
import org.athanor.trace.Tracer;

/**
 * One database product in one version: the sum of small parts, each with one job.
 *
 * <p>Instances are immutable and thread-safe.
 */
public interface Dialect {
  /** The product's stable lower-case name, such as {@code postgresql}. */
  String name();

  /** The version of the server that is spoken to, or that offline SQL is written for. */
  ServerVersion version();

  /** How names are quoted, folded and limited. */
  Identifiers identifiers();

  /** How constants are written. */
  Literals literals();

  /** How types are written and read. */
  TypeSystem types();

  /** What the product can do. */
  Capabilities capabilities();

  /**
   * The compiler from operations to statements.
   *
   * @param lookup where present definitions are found by operations that need them, such as a table
   *     rebuild; {@link SchemaLookup#none()} in offline mode
   */
  Ddl ddl(SchemaLookup lookup);

  /** Reads the catalog. */
  Inspector inspector();

  /** Brings a wanted schema into the form in which the inspector reads it back. */
  Normalizer normalizer();

  /** Keeps migrations apart that run at the same time. */
  MigrationLock lock();

  /** How scripts of this product are split into statements. */
  LexicalRules lexicalRules();

  /** What must surround the transactions of a run, and how sessions and errors are spoken to. */
  SessionRules session();

  /**
   * The clauses of ALTER TABLE that turn the options of a table into others: all of them at once,
   * unless a product changes one by one.
   *
   * @param before the clauses behind CREATE TABLE, as the inspector reads them
   * @param after the same as they shall be
   */
  default List<String> optionChanges(List<String> before, List<String> after) {
    return after.isEmpty() ? List.of(AlterTableOptions.DEFAULT) : after;
  }

  /**
   * The clauses of the same change that have to come before all other changes of the table, such as
   * leaving what keeps its columns from being changed.
   */
  default List<String> earlyOptionChanges(List<String> before, List<String> after) {
    return List.of();
  }

  /** The product's own way to take in many rows; empty where INSERT is the way. */
  default Optional<BulkLoader> bulkLoader() {
    return Optional.empty();
  }

  /** How the server digests values; empty where they have to be read. */
  default Optional<ColumnDigest> columnDigest() {
    return Optional.empty();
  }

  /** How the driver is given values. */
  default Binder binder() {
    return Binder.STANDARD;
  }

  /** Understands this product's statements; one that understands nothing unless it brings one. */
  default Grammar grammar() {
    return Grammar.NONE;
  }

  /** What the product adds to its statements by itself, such as names of constraints. */
  default CatalogRules catalogRules() {
    return CatalogRules.PLAIN;
  }

  /** Knows what statements do on this version; one that knows nothing unless it brings one. */
  default EffectsModel effects() {
    return EffectsModel.UNKNOWN;
  }

  /** Watches what statements do on a real server; empty where that cannot be told. */
  default Optional<Tracer> tracer() {
    return Optional.empty();
  }

  /** What it can say of a database before somebody migrates it. */
  default DatabaseHealth health() {
    return DatabaseHealth.UNKNOWN;
  }

  /**
   * Ends a query that gives its first rows only.
   *
   * @param query the query, with its order or without
   * @param rows how many
   */
  default SqlWriter firstRows(SqlWriter query, int rows) {
    return query.sql(" FETCH FIRST ").number(rows).sql(" ROWS ONLY");
  }

  /** Reads how big tables are; empty where the product tells that only by counting. */
  default Optional<SizeReader> sizes() {
    return Optional.empty();
  }

  /** What a person looks at while a migration runs; empty where the product tells nothing. */
  default List<MonitoringQuery> monitoring() {
    return List.of();
  }
}
