package org.athanor.dialect;

/** How a product writes and folds names. Implementations are immutable and thread-safe. */
public interface Identifiers {
  /** The name as SQL, quoted when it must be. */
  String write(String name);

  /** The exact name that an unquoted {@code name} means, such as lower case on PostgreSQL. */
  String fold(String name);

  /** The form in which two names that mean the same object are equal. */
  String key(String name);

  /** The greatest length of a name, in the unit in which {@link #length} counts. */
  int maxLength();

  /** The length of a name as the product counts it: bytes or characters. */
  int length(String name);
}
