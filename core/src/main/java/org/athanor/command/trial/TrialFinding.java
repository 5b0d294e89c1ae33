package org.athanor.command.trial;

import java.util.List;

/**
 * What a trial of a revision found.
 *
 * @param kind what went wrong
 * @param details the evidence, one line each
 */
public record TrialFinding(Kind kind, List<String> details) {
  public TrialFinding {
    details = List.copyOf(details);
  }

  /** Kinds of findings. */
  public enum Kind {
    /** The database refuses the upgrade. */
    UPGRADE_FAILS("the upgrade fails", Weight.FAILURE),
    /** The upgrade works on empty tables and fails where there are rows. */
    UPGRADE_FAILS_ON_ROWS("the upgrade fails as soon as there are rows", Weight.FAILURE),
    /** The database refuses the downgrade. */
    DOWNGRADE_FAILS("the downgrade fails", Weight.FAILURE),
    /** There is an upgrade and nothing that takes it back. */
    DOWNGRADE_EMPTY("the downgrade is empty", Weight.FAILURE),
    /** The downgrade does not lead back to the schema that was there. */
    DOWNGRADE_LEAVES_TRACES("the downgrade does not lead back", Weight.FAILURE),
    /** The database refuses the upgrade after the downgrade. */
    SECOND_UPGRADE_FAILS("the second upgrade fails", Weight.FAILURE),
    /** The second upgrade does not make what the first has made. */
    SECOND_UPGRADE_DIFFERS("the second upgrade makes something else", Weight.FAILURE),
    /** The revision says that it can be run again, and the database refuses that. */
    REPEATED_UPGRADE_FAILS(
        "run once more on top of itself, as its statements allow, it fails", Weight.FAILURE),
    /** The revision says that it can be run again, and that changes more. */
    REPEATED_UPGRADE_DIFFERS(
        "run once more on top of itself, as its statements allow, it changes more", Weight.FAILURE),
    /** The upgrade took rows or values that no statement of it was to change. */
    ROWS_LOST("the upgrade loses rows or values", Weight.FAILURE),
    /** Rows or values are gone after the downgrade that no statement was to change. */
    ROWS_LOST_ON_THE_WAY_BACK("the downgrade loses rows or values", Weight.FAILURE),
    /** The downgrade says that it cannot be done. */
    IRREVERSIBLE("it cannot be taken back", Weight.NOTE),
    /** What the upgrade takes away comes back empty. */
    VALUES_NOT_BROUGHT_BACK("the downgrade cannot bring values back", Weight.NOTE),
    /** The upgrade changes rows; whether rightly, only people know. */
    ROWS_CHANGED("the upgrade changes rows", Weight.NOTE),
    /** The revision changes rows, and its downgrade does not make them what they were. */
    ROWS_NOT_AS_BEFORE("after the downgrade rows are not what they were", Weight.NOTE);

    private final String words;
    private final Weight weight;

    Kind(String words, Weight weight) {
      this.words = words;
      this.weight = weight;
    }

    /** What happened, as a clause. */
    public String words() {
      return words;
    }

    /** How much it matters. */
    public Weight weight() {
      return weight;
    }
  }

  /** How much a finding matters. */
  public enum Weight {
    /** The revision does not pass. */
    FAILURE,
    /** Worth knowing before it is deployed. */
    NOTE
  }

  /** Whether the revision does not pass because of it. */
  public boolean isFailure() {
    return kind.weight() == Weight.FAILURE;
  }
}
