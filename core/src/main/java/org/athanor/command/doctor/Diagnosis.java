package org.athanor.command.doctor;

import java.util.List;
import java.util.Locale;

/**
 * What a check found.
 *
 * @param check the name of the check
 * @param status how it stands
 * @param text one phrase with the real names
 * @param evidence lines that show why
 * @param fixes commands or steps that mend it, the best first
 */
public record Diagnosis(
    String check, Status status, String text, List<String> evidence, List<String> fixes) {
  /** Copies the lists. */
  public Diagnosis {
    evidence = List.copyOf(evidence);
    fixes = List.copyOf(fixes);
  }

  /** How it stands. */
  public enum Status {
    /** As it should be. */
    OK,
    /** Worth a look before anything is run. */
    WARNING,
    /** In the way of a migration, or a sign that something went wrong. */
    PROBLEM,
    /** Not looked at; the text says why. */
    SKIPPED;

    /** The status as it is printed: {@code ok}, {@code warning}... */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
