package org.athanor.command.trial;

/** What a part of a revision says of running where it has run already. */
enum Guard {
  /** IF [NOT] EXISTS, OR REPLACE: it may. */
  SAID,
  /** It sets something, to the same once more. */
  NOT_NEEDED,
  /** Nothing; it may fail, or do more. */
  MISSING;

  /** Of what makes or removes something. */
  static Guard of(boolean isSaid) {
    return isSaid ? SAID : MISSING;
  }

  /** Of anything else. */
  static Guard neededUnless(boolean isHarmless) {
    return isHarmless ? NOT_NEEDED : MISSING;
  }
}
