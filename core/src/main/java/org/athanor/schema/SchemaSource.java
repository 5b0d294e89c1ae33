package org.athanor.schema;

/**
 * Anything that can say what schema is wanted: entity classes, SQL files, another database.
 *
 * <p>Implementations say whether they are thread-safe; callers use one from a single thread.
 */
public interface SchemaSource {
  /**
   * Reads the schema. Names are in the case in which the database would store them.
   *
   * @throws org.athanor.error.AthanorException when the source cannot be read
   */
  Schema read();

  /** What it is, for messages, such as {@code "14 entity classes of target/classes"}. */
  String description();
}
