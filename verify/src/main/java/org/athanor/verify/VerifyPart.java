package org.athanor.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts of a verification, in their order: what is cheap to find out comes first. */
public enum VerifyPart {
  /** How project and database stand. */
  DOCTOR,
  /** What is dangerous in the revisions. */
  LINT,
  /** Whether they go up, down and up again, and keep rows. */
  TEST,
  /** Whether they make what the model wants. */
  PROVE;

  /** The part as it is typed and printed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All parts as they are typed. */
  public static List<String> words() {
    return Arrays.stream(values()).map(VerifyPart::word).toList();
  }

  /** The part of this word, if there is one. */
  public static Optional<VerifyPart> of(String word) {
    return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
  }
}
