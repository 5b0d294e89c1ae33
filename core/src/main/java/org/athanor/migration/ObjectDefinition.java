package org.athanor.migration;

import org.athanor.schema.SchemaObject;

/** An object that is still being told its details. */
interface ObjectDefinition {
  /**
   * The object as told so far.
   *
   * @throws org.athanor.error.AthanorException DDL-001 when a necessary detail is missing
   */
  SchemaObject object();
}
