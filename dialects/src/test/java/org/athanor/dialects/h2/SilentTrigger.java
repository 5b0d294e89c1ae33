package org.athanor.dialects.h2;

import java.sql.Connection;
import org.h2.api.Trigger;

/** Does nothing; public, as H2 makes it by its name. */
public final class SilentTrigger implements Trigger {
  /** Another one. */
  public static final class Other implements Trigger {
    @Override
    public void fire(Connection connection, Object[] before, Object[] after) {}
  }

  @Override
  public void fire(Connection connection, Object[] before, Object[] after) {}
}
