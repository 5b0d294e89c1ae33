package org.athanor.sql.syntax;

import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * One SQL statement as understood by a {@link org.athanor.sql.grammar.Grammar}.
 *
 * <p>All of them are immutable and thread-safe.
 */
public sealed interface SqlCommand
    permits CreateTable,
        AlterTable,
        CreateIndex,
        CreateObject,
        CreateType,
        AlterType,
        DropObjects,
        RenameObjects,
        Maintenance,
        DataChange,
        TransactionControl,
        SessionSetting,
        SqlCommand.Query,
        SqlCommand.Comment,
        SqlCommand.AlterMember,
        SqlCommand.Privileges,
        SqlCommand.Code,
        SqlCommand.Other,
        SqlCommand.Opaque {

  /** A query: SELECT, VALUES, TABLE, EXPLAIN without ANALYZE, SHOW. */
  record Query(String text) implements SqlCommand {}

  /**
   * {@code COMMENT ON}.
   *
   * @param kind what is commented, such as TABLE
   * @param name the object; of a column, constraint, trigger, policy or rule its table
   */
  record Comment(SqlObjectKind kind, QualifiedName name) implements SqlCommand {}

  /**
   * {@code ALTER TRIGGER}, {@code ALTER POLICY}, {@code ALTER RULE}: of what belongs to a table.
   *
   * @param kind what is altered
   * @param name its name
   * @param table its table
   * @param words the change: words in upper case
   */
  record AlterMember(SqlObjectKind kind, String name, QualifiedName table, String words)
      implements SqlCommand {}

  /**
   * {@code GRANT}, {@code REVOKE}, {@code ALTER DEFAULT PRIVILEGES}, {@code ALTER ... OWNER TO}.
   */
  record Privileges(String text) implements SqlCommand {}

  /**
   * Code that the server runs and this parser does not look into: {@code DO}, {@code CALL},
   * {@code EXECUTE IMMEDIATE}.
   */
  record Code(String text) implements SqlCommand {}

  /**
   * A statement that is known and has no effect on tables: {@code CREATE CAST}, {@code NOTIFY}.
   *
   * @param words its leading keywords in upper case, such as {@code CREATE CAST}
   * @param name the object, where it has one
   */
  record Other(String words, @Nullable QualifiedName name) implements SqlCommand {}

  /**
   * A statement that is not understood.
   *
   * @param reason why, for people: what was expected and what stands there
   * @param offset where it stopped being understood, as an offset into the statement
   */
  record Opaque(String reason, int offset) implements SqlCommand {}
}
