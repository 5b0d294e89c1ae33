package org.athanor.dialect;

import org.athanor.schema.SchemaSource;

/**
 * Opens a source of the wanted schema; registered as a service in
 * {@code META-INF/services/org.athanor.dialect.SchemaSourceFactory}.
 */
public interface SchemaSourceFactory {
  /** Its name in configurations, such as {@code hibernate}. */
  String name();

  /**
   * The source.
   *
   * @param options where the model is and how it is read
   * @param dialect the database that the schema is wanted on
   */
  SchemaSource open(SchemaSourceOptions options, Dialect dialect);
}
