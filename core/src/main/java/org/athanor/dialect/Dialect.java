package org.athanor.dialect;

import java.util.Optional;

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

  /** The product's own way to take in many rows; empty where INSERT is the way. */
  default Optional<BulkLoader> bulkLoader() {
    return Optional.empty();
  }

  /** How the driver is given values. */
  default Binder binder() {
    return Binder.STANDARD;
  }
}
