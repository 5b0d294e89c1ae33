package org.athanor.command.doctor;

import java.sql.SQLException;

/** One question of the doctor. Implementations hold nothing and change nothing. */
interface DoctorCheck {
  /** Its name, as it is printed and as {@code --only} and {@code --skip} take it. */
  String name();

  /**
   * Looks.
   *
   * @param at what there is to look at
   * @throws Unavailable when something that it needs cannot be had; another check tells of that
   * @throws SQLException when the database does not answer
   * @throws org.athanor.error.AthanorException when what it asks is refused: a problem in itself
   */
  Answer look(Surroundings at) throws Unavailable, SQLException;
}
