package org.athanor.command;

import java.sql.SQLException;
import org.athanor.schema.Schema;

/**
 * One side of a comparison: a live database, scripts, revisions, a model.
 *
 * <p>Implementations are immutable; what reading needs is handed in.
 */
public interface SchemaState {
  /**
   * The schema in the form in which a server prints it.
   *
   * @param bench where databases are had
   * @throws SQLException when a server refuses to be read
   * @throws org.athanor.error.AthanorException when the state cannot be made or read
   */
  Schema read(Workbench bench) throws SQLException;

  /** What it is, for messages, such as {@code "the files of schema/"}. */
  String description();
}
