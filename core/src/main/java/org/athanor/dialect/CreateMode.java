package org.athanor.dialect;

/** What CREATE does when an object of that name stands already. */
public enum CreateMode {
  /** It fails. */
  PLAIN,
  /** It leaves the present one alone. */
  UNLESS_EXISTS,
  /** It puts the new definition in the place of the present one. */
  OR_REPLACE
}
