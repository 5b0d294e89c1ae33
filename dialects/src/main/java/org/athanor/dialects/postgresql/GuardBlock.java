package org.athanor.dialects.postgresql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.athanor.dialect.Effects;
import org.athanor.dialect.ScriptStyle;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Statements that run unless an object stands, in one anonymous block of PL/pgSQL: for what has no
 * IF NOT EXISTS, and for what would go on to change an object that was there. See <a
 * href="https://www.postgresql.org/docs/current/sql-do.html">DO</a>.
 *
 * <p>A block runs in scripts as it does on a connection. Thread-safe when its writers are.
 */
final class GuardBlock {
  private final Supplier<SqlWriter> writer;

  GuardBlock(Supplier<SqlWriter> writer) {
    this.writer = writer;
  }

  /** Runs statements unless the schema has a relation of the name. */
  Statement unlessRelation(QualifiedName name, List<Statement> statements) {
    SqlWriter asked = writer
        .get()
        .sql("SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n")
        .sql(" ON n.oid = c.relnamespace WHERE n.nspname = ");
    schema(asked, name.schema()).sql(" AND c.relname = ").literal(name.name());
    return unless(asked, statements);
  }

  private static SqlWriter schema(SqlWriter sql, @Nullable String schema) {
    return schema == null ? sql.sql("current_schema()") : sql.literal(schema);
  }

  /** Runs statements unless the table has a constraint of the name. */
  Statement unlessConstraint(QualifiedName table, String name, List<Statement> statements) {
    SqlWriter asked = writer.get().sql("SELECT FROM pg_catalog.pg_constraint WHERE conrelid = ");
    table(asked, table).sql(" AND conname = ").literal(name);
    return unless(asked, statements);
  }

  /** Runs statements unless the table has a column of the name. */
  Statement unlessColumn(QualifiedName table, String name, List<Statement> statements) {
    SqlWriter asked = writer.get().sql("SELECT FROM pg_catalog.pg_attribute WHERE attrelid = ");
    table(asked, table).sql(" AND attname = ").literal(name).sql(" AND NOT attisdropped");
    return unless(asked, statements);
  }

  private SqlWriter table(SqlWriter sql, QualifiedName table) {
    return sql.literal(writer.get().name(table).toString()).sql("::regclass");
  }

  private Statement unless(SqlWriter asked, List<Statement> statements) {
    SqlWriter body = writer.get().sql("IF NOT EXISTS (").sql(asked.toString()).sql(") THEN");
    statements.forEach(statement -> body.sql("\n  ").sql(terminated(statement)));
    return block(body.sql("\nEND IF;"), statements);
  }

  /** Runs statements of which the first fails when its object stands, which is no error then. */
  Statement unlessDuplicate(List<Statement> statements) {
    return unless("duplicate_object", statements);
  }

  /** The same for objects of any kind, whose errors have names of their own. */
  Statement unlessDuplicateOfAnyKind(List<Statement> statements) {
    return unless(
        "duplicate_object OR duplicate_table OR duplicate_function OR duplicate_schema",
        statements);
  }

  private Statement unless(String duplicate, List<Statement> statements) {
    SqlWriter body = writer.get();
    statements.forEach(statement -> body.sql("  ").sql(terminated(statement)).sql("\n"));
    return block(body.sql("EXCEPTION WHEN ").sql(duplicate).sql(" THEN NULL;"), statements);
  }

  private static String terminated(Statement statement) {
    return ScriptStyle.SEMICOLONS.terminated(statement.text()).stripTrailing();
  }

  /** In dollar quotes that do not stand in the body. */
  private Statement block(SqlWriter body, List<Statement> statements) {
    String tag = "$create$";
    while (body.toString().contains(tag)) {
      tag = "$c" + tag.substring(1);
    }
    SqlWriter sql = writer.get().sql("DO ").sql(tag).sql(" BEGIN\n").sql(body.toString());
    return sql.sql("\nEND ").sql(tag).statement(effects(statements));
  }

  /** What statements do together. */
  static Effects effects(List<Statement> statements) {
    Set<Effects.TableLock> locks = new LinkedHashSet<>();
    statements.forEach(statement -> locks.addAll(statement.effects().locks()));
    return new Effects(
        List.copyOf(locks),
        statements.stream().anyMatch(s -> s.effects().rewritesTable()),
        statements.stream().anyMatch(s -> s.effects().scansTable()),
        statements.stream().anyMatch(s -> s.effects().losesData()));
  }
}
