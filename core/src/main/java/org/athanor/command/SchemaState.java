package org.athanor.command;

import java.sql.SQLException;

/**
 * One side of a comparison: a live database, scripts, revisions, a model.
 *
 * <p>Implementations are immutable; what reading needs is handed in.
 */
public interface SchemaState {
  /**
   * Reads the schema in the form in which a server prints it.
   *
   * @param bench where databases are had
   * @throws SQLException when a server refuses to be read
   * @throws org.athanor.error.AthanorException when the state cannot be made or read
   */
  ReadSchema read(Workbench bench) throws SQLException;

  /** Whether it tells of views, functions and the like, and not of tables alone. */
  default boolean knowsAllKinds() {
    return true;
  }

  /**
   * Whether reading it runs revisions or classes of the project, which expect one thread at a time.
   */
  default boolean runsProjectCode() {
    return false;
  }

  /** What a difference is called a difference from, such as {@code the model}. */
  default String noun() {
    return "the model";
  }

  /** What it is, for messages, such as {@code "the files of schema/"}. */
  String description();
}
