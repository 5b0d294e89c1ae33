package org.athanor.dialects.h2;

import java.sql.Types;
import org.h2.api.AggregateFunction;

/** Counts; public, as H2 makes it by its name. */
public final class CountingAggregate implements AggregateFunction {
  private int count;

  @Override
  public int getType(int[] inputTypes) {
    return Types.INTEGER;
  }

  @Override
  public void add(Object value) {
    count++;
  }

  @Override
  public Object getResult() {
    return count;
  }
}
