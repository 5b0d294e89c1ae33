package org.athanor.schema;

/**
 * Says that something had another name before: what the wanted schema calls {@code to} is what an
 * older database calls {@code from}.
 *
 * <pre>{@code
 * Rename.table(QualifiedName.of("customer"), "client");
 * Rename.part(Rename.Kind.COLUMN, QualifiedName.of("customer"), "mail", "email");
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what it is
 * @param owner the table that a column, index or constraint is of, the enum type that a value is
 *     of, each by its new name; the new name itself of a table or enum type
 * @param from its former name, without a schema
 * @param to its new name, without a schema
 */
public record Rename(Kind kind, QualifiedName owner, String from, String to) {
  /** What can be renamed, in the order in which names are settled. */
  public enum Kind {
    TABLE("table"),
    ENUM_TYPE("type"),
    COLUMN("column"),
    ENUM_VALUE("value"),
    CONSTRAINT("constraint"),
    INDEX("index");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The kind as users write it. */
    public String word() {
      return word;
    }

    /** Whether it is part of something else, which {@link Rename#owner} names. */
    public boolean isPart() {
      return this != TABLE && this != ENUM_TYPE;
    }
  }

  /** A table that was called {@code from}. */
  public static Rename table(QualifiedName table, String from) {
    return new Rename(Kind.TABLE, table, from, table.name());
  }

  /** A part of a table or enum type. */
  public static Rename part(Kind kind, QualifiedName owner, String from, String to) {
    return new Rename(kind, owner, from, to);
  }

  /** For messages: {@code column "email" of "customer"}. */
  public String target() {
    return kind.isPart()
        ? kind.word() + " \"" + to + "\" of \"" + owner + "\""
        : kind.word() + " \"" + owner + "\"";
  }
}
