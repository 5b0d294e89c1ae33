package org.athanor.sql.syntax;

import java.util.List;
import java.util.Map;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** One action of {@link AlterTable}. */
public sealed interface AlterAction {
  /**
   * {@code ADD COLUMN}.
   *
   * @param column the column
   * @param ifNotExists whether IF NOT EXISTS is given
   * @param place {@code FIRST}, the name of the column behind AFTER, or null for the end
   */
  record AddColumn(
      SqlColumn column, boolean ifNotExists, @Nullable Place place) implements AlterAction {}

  /** Where MySQL puts a column: behind {@code after}, or first when that is null. */
  record Place(@Nullable String after) {}

  /** {@code DROP COLUMN}. */
  record DropColumn(String column, boolean ifExists, boolean cascade) implements AlterAction {}

  /** {@code ALTER COLUMN c TYPE t [COLLATE x] [USING e]}. */
  record SetType(
      String column,
      SqlType type,
      @Nullable String collation,
      @Nullable SqlExpression using) implements AlterAction {}

  /**
   * {@code MODIFY} and {@code CHANGE}: the whole definition anew.
   *
   * @param column the column's name before
   * @param definition the whole definition, with the name after
   * @param place where it is put, or null when it stays
   */
  record ModifyColumn(
      String column, SqlColumn definition, @Nullable Place place) implements AlterAction {}

  /** {@code SET DEFAULT}, or {@code DROP DEFAULT} when the expression is null. */
  record SetDefault(String column, @Nullable SqlExpression expression) implements AlterAction {}

  /** {@code SET NOT NULL}. */
  record SetNotNull(String column) implements AlterAction {}

  /** {@code DROP NOT NULL}. */
  record DropNotNull(String column) implements AlterAction {}

  /** {@code ADD GENERATED}, {@code SET GENERATED}, {@code DROP IDENTITY}: the words as written. */
  record ChangeIdentity(String column, String words) implements AlterAction {}

  /** {@code SET EXPRESSION}, or {@code DROP EXPRESSION} when it is null. */
  record SetExpression(String column, @Nullable SqlExpression expression) implements AlterAction {}

  /** {@code SET STATISTICS}, {@code SET STORAGE}, {@code SET COMPRESSION}, {@code SET (...)}. */
  record SetColumnOption(String column, String option) implements AlterAction {}

  /** {@code RENAME COLUMN}. */
  record RenameColumn(String column, String newName) implements AlterAction {}

  /** {@code RENAME TO}. */
  record RenameTo(QualifiedName newName) implements AlterAction {}

  /** {@code RENAME CONSTRAINT}. */
  record RenameConstraint(String constraint, String newName) implements AlterAction {}

  /** {@code RENAME INDEX}. */
  record RenameIndex(String index, String newName) implements AlterAction {}

  /** {@code ADD CONSTRAINT} and its short forms. */
  record AddConstraint(SqlConstraint constraint) implements AlterAction {}

  /** {@code VALIDATE CONSTRAINT}. */
  record ValidateConstraint(String constraint) implements AlterAction {}

  /** {@code ALTER CONSTRAINT}, with what follows the name as written. */
  record AlterConstraint(String constraint, String words) implements AlterAction {}

  /**
   * {@code DROP CONSTRAINT} and MySQL's DROP PRIMARY KEY, FOREIGN KEY, CHECK.
   *
   * @param constraint the name; {@code PRIMARY} for DROP PRIMARY KEY
   * @param kind {@code PRIMARY KEY}, {@code FOREIGN KEY}, {@code CHECK}, or null when not said
   */
  record DropConstraint(String constraint, @Nullable String kind, boolean ifExists, boolean cascade)
      implements AlterAction {}

  /** {@code ADD INDEX} of MySQL. */
  record AddIndex(CreateIndex index) implements AlterAction {}

  /** {@code DROP INDEX} of MySQL. */
  record DropIndex(String index, boolean ifExists) implements AlterAction {}

  /** {@code ALTER INDEX i VISIBLE / INVISIBLE / IGNORED}. */
  record SetIndexVisibility(String index, String words) implements AlterAction {}

  /** {@code ATTACH PARTITION p bounds}; also {@code ALTER INDEX ... ATTACH PARTITION}. */
  record AttachPartition(QualifiedName partition, String bounds) implements AlterAction {}

  /** {@code DETACH PARTITION}; {@code mode} is {@code CONCURRENTLY}, {@code FINALIZE} or empty. */
  record DetachPartition(QualifiedName partition, String mode) implements AlterAction {}

  /** MySQL's other partition clauses, as written. */
  record ChangePartitions(String words) implements AlterAction {}

  /** {@code SET SCHEMA}. */
  record SetSchema(String schema) implements AlterAction {}

  /** {@code SET LOGGED} or {@code SET UNLOGGED}. */
  record SetLogged(boolean logged) implements AlterAction {}

  /** {@code SET TABLESPACE}. */
  record SetTablespace(String tablespace) implements AlterAction {}

  /** {@code SET ACCESS METHOD}. */
  record SetAccessMethod(String method) implements AlterAction {}

  /** {@code SET (...)} and {@code RESET (...)} of storage parameters, whose values are empty. */
  record SetStorage(Map<String, String> parameters) implements AlterAction {
    public SetStorage {
      parameters = Map.copyOf(parameters);
    }
  }

  /** The options of ALTER SEQUENCE, such as {@code RESTART WITH 10}: words in upper case. */
  record SetSequence(String options) implements AlterAction {}

  /** {@code ENABLE} and {@code DISABLE TRIGGER} or {@code RULE}, as written. */
  record SwitchTrigger(String words) implements AlterAction {}

  /** {@code ENABLE}, {@code DISABLE}, {@code FORCE ROW LEVEL SECURITY}, as written. */
  record RowSecurity(String words) implements AlterAction {}

  /** {@code REPLICA IDENTITY}. */
  record ReplicaIdentity(String words) implements AlterAction {}

  /** {@code INHERIT parent}; {@code NO INHERIT} when {@code ends} is true. */
  record Inherit(QualifiedName parent, boolean ends) implements AlterAction {}

  /** {@code OWNER TO}, {@code CLUSTER ON}, {@code OF type}: a change of the catalog alone. */
  record CatalogOnly(String words) implements AlterAction {}

  /** An option of a MySQL table: {@code engine}, {@code row_format}, {@code comment}, ... */
  record TableOption(String name, String value) implements AlterAction {}

  /** {@code CONVERT TO CHARACTER SET}. */
  record ConvertCharset(String charset, @Nullable String collation) implements AlterAction {}

  /** {@code FORCE}. */
  record Force() implements AlterAction {}

  /** {@code ADD} or {@code DROP SYSTEM VERSIONING}, {@code PERIOD}: as written. */
  record SystemVersioning(String words) implements AlterAction {}

  /** An action that is not understood, as written. */
  record Other(List<String> words) implements AlterAction {
    public Other {
      words = List.copyOf(words);
    }
  }
}
