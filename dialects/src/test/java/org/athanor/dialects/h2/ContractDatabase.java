package org.athanor.dialects.h2;

import org.athanor.scratch.H2Database;

/** The database of the contract tests, which run over modes and versions of H2. */
final class ContractDatabase {
  /** The system property with further settings of the URL, such as a compatibility mode. */
  private static final String SETTINGS = "athanor.h2.settings";

  private ContractDatabase() {}

  /** An empty database. The common cases have a column whose name is a key word here. */
  static H2Database create() {
    return H2Database.inMemory(";NON_KEYWORDS=DAY" + System.getProperty(SETTINGS, ""));
  }
}
