package org.athanor.sample;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.athanor.schema.Literal;

/**
 * A proposed row: the values by the names of their columns, without columns that fill themselves.
 *
 * @param values the values in the order of the columns
 */
public record SampleRow(Map<String, Literal> values) {
  public SampleRow {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
