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
  /** Indexes get another name without being built anew. */
  RENAME_INDEXES,
  /** Constraints get another name without being checked anew. */
  RENAME_CONSTRAINTS,
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
  NAMED_PRIMARY_KEYS,
  /** Constraints written with the column that ALTER TABLE adds. */
  COLUMN_CONSTRAINTS,
  /** Exclusion constraints. */
  EXCLUSION_CONSTRAINTS,
  /** {@code MATCH FULL} of foreign keys. */
  FOREIGN_KEY_MATCH,
  /** {@code ON DELETE SET NULL (columns)}. */
  SET_NULL_COLUMNS,
  /** Checks with {@code NO INHERIT}. */
  NO_INHERIT_CHECKS,
  /** Primary keys and unique constraints that store further columns. */
  INCLUDE_KEYS,
  /** Keys made of an index that is there. */
  KEYS_USING_INDEX,
  /** Operator classes of index keys. */
  OPERATOR_CLASSES,
  /** {@code NULLS FIRST} and {@code NULLS LAST} of index keys. */
  NULLS_ORDER,
  /** Settings of indexes in words of the product's own. */
  INDEX_SETTINGS,
  /** Tablespaces, or what the product calls the place where an index is kept. */
  TABLESPACES,
  /** Indexes that the planner does not use. */
  INVISIBLE_INDEXES,
  /** Index keys that hold the beginning of a value only. */
  INDEX_PREFIX_LENGTHS,
  /** A demand on the algorithm and lock of a change. */
  ALTER_MODES,
  /** Views. */
  VIEWS,
  /** Views whose rows are stored. */
  MATERIALIZED_VIEWS,
  /** Functions that stand in a schema. */
  FUNCTIONS,
  /** Procedures that stand in a schema. */
  PROCEDURES,
  /** Aggregate functions that SQL can define. */
  AGGREGATES,
  /** Triggers. */
  TRIGGERS,
  /** Domains: types with conditions. */
  DOMAINS,
  /** Types whose values consist of named parts. */
  COMPOSITE_TYPES,
  /** Extensions that bring objects of their own. */
  EXTENSIONS,
  /** Row-level security and its policies. */
  ROW_SECURITY,
  /** Privileges of roles on objects. */
  GRANTS,
  /** Tables in parts that can be added and taken away. */
  PARTITIONS,
  /** Partitions are tables: a table becomes one, and one becomes a table. */
  PARTITIONS_AS_TABLES,
  /** ALTER TABLE changes how a table is stored. */
  TABLE_OPTIONS,
  /** Views and triggers look for what they use when they run: it may be gone before them. */
  LATE_BINDING,
  /** Tables that a module of the server keeps: {@code CREATE VIRTUAL TABLE ... USING fts5(...)}. */
  VIRTUAL_TABLES,
  /** ALTER TABLE puts a column at a place among the others. */
  COLUMN_PLACES,
  /** ALTER TABLE changes how a column is computed, but not whether its values are stored. */
  ALTER_GENERATED,
  /** One ALTER TABLE takes many changes, and is better than one for each. */
  ALTERS_TOGETHER,
  /** Objects of rarer kinds, known by the statements that make them. */
  SERVER_OBJECTS,
  /** A binary JSON type that can be compared, beside a textual one that cannot. */
  BINARY_JSON,
  /** Names of columns and indexes that differ in upper and lower case only are the same. */
  CASELESS_NAMES,
  /** {@code REFERENCES} behind a column makes a foreign key; elsewhere it is read and forgotten. */
  COLUMN_REFERENCES,
  /** A foreign key makes the index on its columns that it needs. */
  FOREIGN_KEY_INDEXES,
  /** What is built while writers go on is complete in the end. */
  SOUND_CONCURRENT_INDEXES,
  /** A partition is taken away while readers and writers go on. */
  CONCURRENT_DETACH,
  /** REINDEX builds while writers go on. */
  CONCURRENT_REINDEX,
  /** Whoever writes anything keeps all other writers out of the whole database. */
  SINGLE_WRITER,
  /** One call of the driver sends several queries and returns the results of each. */
  SEVERAL_QUERIES
}
