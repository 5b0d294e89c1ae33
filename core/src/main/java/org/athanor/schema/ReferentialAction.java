package org.athanor.schema;

/** What happens to referring rows when the row they refer to is deleted or its key changes. */
public enum ReferentialAction {
  NO_ACTION,
  RESTRICT,
  CASCADE,
  SET_NULL,
  SET_DEFAULT
}
