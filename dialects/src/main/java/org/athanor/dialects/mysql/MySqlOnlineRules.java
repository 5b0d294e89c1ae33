package org.athanor.dialects.mysql;

import org.athanor.dialects.mysql.effects.OnlineRules;

/**
 * What InnoDB of MySQL changes at once: <a
 * href="https://dev.mysql.com/doc/refman/8.0/en/innodb-online-ddl-operations.html">online DDL</a>.
 *
 * @param version the version
 */
record MySqlOnlineRules(MySqlVersion version) implements OnlineRules {
  @Override
  public boolean addsLastColumnsAtOnce() {
    return version.isAtLeast80(12);
  }

  @Override
  public boolean movesColumnsAtOnce() {
    return version.isAtLeast80(29);
  }

  @Override
  public boolean renamesColumnsAtOnce() {
    return version.isAtLeast80(28);
  }

  @Override
  public boolean renamesIndexesAtOnce() {
    return false;
  }

  @Override
  public boolean dropsConstraintsAtOnce() {
    return false;
  }

  @Override
  public boolean hasNoCopy() {
    return false;
  }

  @Override
  public boolean copiesBesideWriters() {
    return false;
  }

  /**
   * In strict mode a date of zeros is refused, and spatial types have no value of their own: <a
   * href="https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html">defaults</a>.
   */
  @Override
  public boolean fillsEachType() {
    return false;
  }
}
