package org.athanor.dialects.mariadb;

import org.athanor.dialects.mysql.effects.OnlineRules;

/**
 * What InnoDB of MariaDB 10.5 and newer changes at once, which all of them do alike: <a
 * href="https://mariadb.com/kb/en/innodb-online-ddl-overview/">online DDL</a>.
 */
record MariaDbOnlineRules() implements OnlineRules {
  @Override
  public boolean addsLastColumnsAtOnce() {
    return true;
  }

  @Override
  public boolean movesColumnsAtOnce() {
    return true;
  }

  @Override
  public boolean renamesColumnsAtOnce() {
    return true;
  }

  @Override
  public boolean renamesIndexesAtOnce() {
    return true;
  }

  @Override
  public boolean dropsConstraintsAtOnce() {
    return true;
  }

  @Override
  public boolean hasNoCopy() {
    return true;
  }

  /** Dates of zeros and empty geometries are accepted there, in strict mode too. */
  @Override
  public boolean fillsEachType() {
    return true;
  }
}
