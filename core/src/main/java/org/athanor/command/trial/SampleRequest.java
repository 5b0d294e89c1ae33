package org.athanor.command.trial;

import java.util.List;
import org.athanor.sample.TextScrambler;

/**
 * How a sample of a database is taken.
 *
 * @param rows how many rows of each table are read, from 1; rows that they refer to come along
 * @param keep columns whose values are not scrambled: {@code table.column}, {@code table} or
 *     {@code *.column}
 * @param scrambler turns personal text into other text
 */
public record SampleRequest(int rows, List<String> keep, TextScrambler scrambler) {
  /** How many rows of each table are read unless somebody says. */
  public static final int USUAL_ROWS = 100;

  public SampleRequest {
    keep = List.copyOf(keep);
    if (rows < 1) {
      throw new IllegalArgumentException("rows: " + rows);
    }
  }

  /**
   * With a secret that scrambles.
   *
   * @param key at least one byte; who has it can turn texts back
   */
  public SampleRequest(int rows, List<String> keep, byte[] key) {
    this(rows, keep, new TextScrambler(key));
  }
}
