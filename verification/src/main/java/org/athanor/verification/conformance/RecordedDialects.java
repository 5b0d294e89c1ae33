package org.athanor.verification.conformance;

import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.ServerVersion;
import org.athanor.error.AthanorException;

/** The dialects under the names that recorded cases give them. */
final class RecordedDialects {
  private final Dialects installed = Dialects.installed(RecordedDialects.class.getClassLoader());

  /** SQLite, which every rebuild is tried on. */
  DialectProvider sqlite() {
    return installed.named("sqlite");
  }

  /**
   * A dialect by its recorded name.
   *
   * @throws Inexpressible when there is none
   */
  Dialect named(String name) {
    if (name.equals("default")) {
      return new PlainStandardDialect(named("postgresql"));
    }
    try {
      return installed
          .named(name.equals("mssql") ? "sqlserver" : name)
          .offline(ServerVersion.UNKNOWN);
    } catch (AthanorException e) {
      throw new Inexpressible("there is no dialect \"" + name + "\"");
    }
  }
}
