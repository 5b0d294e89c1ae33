package org.athanor.dialect;

/** How a product writes and folds names. Implementations are immutable and thread-safe. */
public interface Identifiers {
  /** The name as SQL, quoted when it must be. */
  String write(String name);

  /**
   * The name, as Athanor has it, that an unquoted {@code name} means, such as lower case on
   * PostgreSQL.
   */
  String fold(String name);

  /**
   * The name as the catalog keeps it. It is the name itself but on products that fold to upper
   * case: there Athanor's {@code invoice} is the catalog's {@code INVOICE}, so that it is the
   * {@code invoice} of free SQL too, and revisions read the same on all products.
   */
  default String stored(String name) {
    return name;
  }

  /**
   * The reverse of {@link #stored}: the name, as Athanor has it, of what the catalog or a quoted
   * name calls {@code stored}.
   */
  default String ofStored(String stored) {
    return stored;
  }

  /** The form in which two names that mean the same object are equal. */
  String key(String name);

  /** The greatest length of a name, in the unit in which {@link #length} counts. */
  int maxLength();

  /** The length of a name as the product counts it: bytes or characters. */
  int length(String name);
}
