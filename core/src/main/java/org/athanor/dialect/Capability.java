package org.athanor.dialect;

/** Something that not every product can do. */
public enum Capability {
  /** A failed transaction takes schema changes back. */
  TRANSACTIONAL_DDL,
  /** ALTER TABLE adds and drops constraints. */
  ALTER_CONSTRAINTS,
  /** ALTER TABLE changes the type, nullability or default of a column. */
  ALTER_COLUMNS,
  /** Tables, columns and other objects carry comments. */
  COMMENTS,
  /** Sequences that stand by themselves. */
  SEQUENCES,
  /** Enum types that stand by themselves. */
  ENUM_TYPES,
  /** Several schemas in one database. */
  SCHEMAS,
  /** Partial indexes. */
  PARTIAL_INDEXES,
  /** Index keys that are expressions. */
  EXPRESSION_INDEXES,
  /** Indexes that store further columns. */
  INCLUDE_INDEXES,
  /** A choice of index methods. */
  INDEX_METHODS,
  /** Indexes built while writers go on. */
  CONCURRENT_INDEXES,
  /** {@code NULLS NOT DISTINCT}. */
  NULLS_NOT_DISTINCT,
  /** Array columns. */
  ARRAYS,
  /** Deferrable foreign keys. */
  DEFERRABLE_FOREIGN_KEYS,
  /** Deferrable primary keys and unique constraints. */
  DEFERRABLE_UNIQUE,
  /** Constraints added without looking at existing rows. */
  NOT_VALID_CONSTRAINTS,
  /** Generated columns computed on reading. */
  VIRTUAL_GENERATED_COLUMNS,
  /** Stored generated columns. */
  STORED_GENERATED_COLUMNS,
  /** Names of primary keys are kept by the catalog. */
  NAMED_PRIMARY_KEYS
}
