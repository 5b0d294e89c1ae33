package org.athanor.script;

/** What kind of value follows in a {@link SchemaSnapshot}; written as its position. */
enum ValueTag {
  NULL,
  TEXT,
  INT,
  LONG,
  BOOLEAN,
  DOUBLE,
  BYTES,
  PARSED,
  LIST,
  ENUM,
  RECORD
}
