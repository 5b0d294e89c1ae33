package org.athanor.benchmarks.grammar;

import java.util.ArrayList;
import java.util.List;

/** What a comparison found. Not thread-safe. */
final class Tally {
  private final List<Difference> differences = new ArrayList<>();
  private int statements;
  private int same;
  private int refused;

  /**
   * One difference.
   *
   * @param file the script
   * @param line where the statement begins in it
   * @param what what differs
   * @param statement the text of the statement
   */
  record Difference(String file, int line, String what, String statement) {}

  void addSame() {
    statements++;
    same++;
  }

  void addRefused() {
    refused++;
  }

  void addDifferent(Difference difference) {
    statements++;
    differences.add(difference);
  }

  /** How many statements the server accepted, as Athanor split them. */
  int statements() {
    return statements;
  }

  /** How many of them are split and understood alike. */
  int same() {
    return same;
  }

  /** How many statements the server's parser refused: they are not compared. */
  int refusals() {
    return refused;
  }

  /** The others, in order. */
  List<Difference> differences() {
    return List.copyOf(differences);
  }
}
