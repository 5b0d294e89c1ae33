package org.athanor.verification.mainjob;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.athanor.runtime.HookMoment;
import org.athanor.runtime.RunHook;

/** What docs/hooks.md shows. */
public final class ReadersMayRead implements RunHook {
  @Override
  public Set<HookMoment> moments() {
    return Set.of(HookMoment.AFTER_UPGRADE);
  }

  @Override
  public void run(Context at) throws SQLException {
    try (Statement statement = at.connection().createStatement()) {
      statement.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader");
    }
  }
}
// snippet:end
