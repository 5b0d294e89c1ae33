package org.athanor.dialect;

import java.sql.SQLException;
import java.util.List;
import org.athanor.schema.Literal;

/** A database refused one of many rows. */
public final class RowFailure extends SQLException {
  private static final long serialVersionUID = 1L;

  private final long number;
  private final transient List<Literal> row;

  /**
   * A refusal.
   *
   * @param number the number of the row, from 1
   * @param row its values; empty when they are not known
   * @param reason what the database said
   */
  public RowFailure(long number, List<Literal> row, SQLException reason) {
    super(reason.getMessage(), reason.getSQLState(), reason.getErrorCode(), reason);
    this.number = number;
    this.row = List.copyOf(row);
  }

  /** The number of the row, from 1. */
  public long number() {
    return number;
  }

  /** The values of the row; empty when they are not known. */
  public List<Literal> row() {
    return row;
  }
}
