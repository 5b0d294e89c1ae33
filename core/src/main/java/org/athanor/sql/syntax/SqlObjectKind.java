package org.athanor.sql.syntax;

/** Kinds of objects that statements create, change, rename or drop. */
public enum SqlObjectKind {
  TABLE,
  FOREIGN_TABLE,
  INDEX,
  VIEW,
  MATERIALIZED_VIEW,
  SEQUENCE,
  COLUMN,
  CONSTRAINT,
  TYPE,
  DOMAIN,
  SCHEMA,
  DATABASE,
  FUNCTION,
  PROCEDURE,
  AGGREGATE,
  TRIGGER,
  EVENT_TRIGGER,
  EVENT,
  POLICY,
  RULE,
  STATISTICS,
  EXTENSION,
  COLLATION,
  PUBLICATION,
  SUBSCRIPTION,
  ROLE,
  TABLESPACE,
  OPERATOR,
  OTHER
}
