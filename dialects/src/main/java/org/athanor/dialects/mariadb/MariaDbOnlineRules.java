package org.athanor.dialects.mariadb;

import org.athanor.dialect.ServerVersion;
import org.athanor.dialects.mysql.effects.OnlineRules;

/**
 * What InnoDB of MariaDB 10.5 and newer changes at once, which all of them do alike: <a
 * href="https://mariadb.com/kb/en/innodb-online-ddl-overview/">online DDL</a>.
 *
 * @param version the version
 */
record MariaDbOnlineRules(ServerVersion version) implements OnlineRules {
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

  /**
   * From 11.2 on COPY writes what others have written meanwhile: <a
   * href="https://mariadb.com/kb/en/online-schema-change/">online schema change</a>.
   */
  @Override
  public boolean copiesBesideWriters() {
    return version.isAtLeast(11, 2);
  }

  /** Dates of zeros and empty geometries are accepted there, in strict mode too. */
  @Override
  public boolean fillsEachType() {
    return true;
  }
}
