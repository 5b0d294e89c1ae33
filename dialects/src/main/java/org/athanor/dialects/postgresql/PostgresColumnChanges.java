package org.athanor.dialects.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.athanor.dialect.DefinitionWriter;
import org.athanor.dialect.Effects;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.AlterColumn;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Changes of one column, in an order that the server accepts: away with the old default where the
 * new type would not take it, then the type, then NOT NULL, which an identity needs, then the new
 * default or identity, and NULL allowed last, which an old identity would refuse.
 *
 * <p>See <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE</a>.
 * Immutable and thread-safe.
 */
final class PostgresColumnChanges {
  /** Defaults that are evaluated once when the column is added, so that no row is written. */
  private static final Set<String> STABLE_DEFAULTS = Set.of(
      "now()",
      "current_timestamp",
      "current_date",
      "current_time",
      "localtimestamp",
      "localtime",
      "transaction_timestamp()",
      "statement_timestamp()",
      "current_user",
      "session_user",
      "null");

  private final PostgresDialect dialect;
  private final PostgresVersion version;
  private final DefinitionWriter definitions;

  PostgresColumnChanges(
      PostgresDialect dialect, PostgresVersion version, DefinitionWriter definitions) {
    this.dialect = dialect;
    this.version = version;
    this.definitions = definitions;
  }

  /** The column as a serial one, if it is one. */
  Optional<SerialColumn> serial(QualifiedName table, Column column) {
    return SerialColumn.of(table, column);
  }

  /** What adding the column does to its table. */
  Effects effectsOfAdding(QualifiedName table, Column column) {
    ColumnDefault value = column.defaultValue();
    boolean rewrites = value instanceof ColumnDefault.Identity
        || value instanceof ColumnDefault.Generated generated
            && generated.storage() == ColumnDefault.Storage.STORED
        || value instanceof ColumnDefault.Expression expression && mayVary(expression, column);
    return rewrites
        ? LockMode.ACCESS_EXCLUSIVE.rewriting(table)
        : LockMode.ACCESS_EXCLUSIVE.on(table);
  }

  /** Whether rows could get different values, so that the table is rewritten to hold them. */
  private static boolean mayVary(ColumnDefault.Expression value, Column column) {
    String sql = value.sql().strip().toLowerCase(Locale.ROOT);
    boolean constant = PrintedDefault.read(sql, column.type()) instanceof ColumnDefault.Constant;
    return !constant && !STABLE_DEFAULTS.contains(sql);
  }

  /** The statements for all facets but the comment. */
  List<Statement> change(AlterColumn operation) {
    List<Statement> statements = new ArrayList<>();
    boolean isRestored = mustRestoreDefault(operation);
    if (isRestored || mustDropDefaultFirst(operation)) {
      statements.add(plain(operation, " DROP DEFAULT"));
    }
    type(operation).ifPresent(statements::add);
    Optional<Boolean> nullable = operation.edits().nullable().newValue();
    if (nullable.isPresent() && !nullable.get()) {
      statements.add(setNotNull(operation));
    }
    Optional<ColumnDefault> wanted = operation.edits().defaultValue().newValue();
    boolean isGone = wanted.filter(ColumnDefault.None.class::isInstance).isPresent()
        && mustDropDefaultFirst(operation);
    if (wanted.isPresent() && !isGone) {
      statements.addAll(defaultValue(operation, wanted.get()));
    } else if (isRestored && operation.existing() != null) {
      statements.add(setDefault(operation, operation.existing().defaultValue()));
    }
    if (nullable.isPresent() && nullable.get()) {
      statements.add(plain(operation, " DROP NOT NULL"));
    }
    return statements;
  }

  // --- type and collation

  private Optional<Statement> type(AlterColumn operation) {
    AlterColumn.Edits edits = operation.edits();
    if (!edits.type().isSet() && !edits.collation().isSet()) {
      return Optional.empty();
    }
    Column existing = operation.existing();
    DataType type = edits.type().orElse(existing == null ? null : existing.type());
    if (type == null) {
      throw AthanorException.of(
              ErrorCode.DDL_001,
              "PostgreSQL needs the type of column \"" + operation.column() + "\" of table \""
                  + operation.table() + "\" to change its collation.")
          .fix("give the type too, even when it stays, or the existing column")
          .build();
    }
    SqlWriter sql = alter(operation).sql(" TYPE ").type(type);
    String collation = edits.collation().orElse(existing == null ? null : existing.collation());
    if (collation != null && !collation.isEmpty()) {
      sql.sql(" COLLATE ").name(collation);
    }
    if (operation.using() != null) {
      sql.sql(" USING ").user(operation.using());
    }
    return Optional.of(sql.statement(effectsOfType(operation, existing, type)));
  }

  private static Effects effectsOfType(
      AlterColumn operation, @Nullable Column existing, DataType type) {
    boolean isCheap = operation.using() == null
        && existing != null
        && TypeFamily.isWidening(existing.type(), type);
    return isCheap
        ? LockMode.ACCESS_EXCLUSIVE.on(operation.table())
        : LockMode.ACCESS_EXCLUSIVE.rewriting(operation.table());
  }

  /** The default stays, but would not be cast to the new type by itself. */
  private static boolean mustRestoreDefault(AlterColumn operation) {
    return !operation.edits().defaultValue().isSet() && losesDefault(operation);
  }

  /** Another default comes or none, and the old one would not be cast to the new type by itself. */
  private static boolean mustDropDefaultFirst(AlterColumn operation) {
    return operation
            .edits()
            .defaultValue()
            .newValue()
            .filter(wanted -> !(wanted instanceof ColumnDefault.Identity))
            .isPresent()
        && losesDefault(operation);
  }

  private static boolean losesDefault(AlterColumn operation) {
    Column existing = operation.existing();
    Optional<DataType> type = operation.edits().type().newValue();
    return existing != null
        && type.isPresent()
        && isPlainDefault(existing.defaultValue())
        && !TypeFamily.areRelated(existing.type(), type.get());
  }

  private static boolean isPlainDefault(@Nullable ColumnDefault value) {
    return value instanceof ColumnDefault.Constant || value instanceof ColumnDefault.Expression;
  }

  // --- nullability

  private Statement setNotNull(AlterColumn operation) {
    return alter(operation)
        .sql(" SET NOT NULL")
        .statement(LockMode.ACCESS_EXCLUSIVE.scanning(operation.table()));
  }

  // --- default, identity, generation

  private List<Statement> defaultValue(AlterColumn operation, ColumnDefault wanted) {
    Column existing = operation.existing();
    ColumnDefault present = existing == null ? null : existing.defaultValue();
    if (wanted instanceof ColumnDefault.Generated generated) {
      return List.of(generation(operation, present, generated));
    }
    if (wanted instanceof ColumnDefault.Identity identity) {
      return present instanceof ColumnDefault.Identity was
          ? changeIdentity(operation, was, identity)
          : addIdentity(operation, present, identity);
    }
    List<Statement> statements = new ArrayList<>(away(operation, present, wanted));
    if (!(wanted instanceof ColumnDefault.None)) {
      statements.addAll(setDefaultWithSequence(operation, wanted));
    }
    return statements;
  }

  private List<Statement> away(
      AlterColumn operation, @Nullable ColumnDefault present, ColumnDefault wanted) {
    if (present instanceof ColumnDefault.Identity) {
      return List.of(plain(operation, " DROP IDENTITY"));
    }
    if (present instanceof ColumnDefault.Generated) {
      return List.of(dropGeneration(operation));
    }
    boolean isNone = wanted instanceof ColumnDefault.None;
    return isNone ? List.of(plain(operation, " DROP DEFAULT")) : List.of();
  }

  private List<Statement> setDefaultWithSequence(AlterColumn operation, ColumnDefault wanted) {
    List<Statement> statements = new ArrayList<>();
    Optional<SerialColumn> serial = serialAfter(operation, wanted);
    serial.ifPresent(s -> statements.add(s.create(new SqlWriter(dialect))));
    statements.add(setDefault(operation, wanted));
    serial.ifPresent(s -> statements.add(s.own(new SqlWriter(dialect))));
    serial.ifPresent(s -> statements.add(continueNumbers(operation.table(), operation.column())));
    return statements;
  }

  private static Optional<SerialColumn> serialAfter(AlterColumn operation, ColumnDefault wanted) {
    Column existing = operation.existing();
    return existing == null
        ? Optional.empty()
        : SerialColumn.ofAny(operation.table(), existing.withDefault(wanted));
  }

  private Statement setDefault(AlterColumn operation, ColumnDefault wanted) {
    SqlWriter sql = alter(operation).sql(" SET DEFAULT ");
    definitions.defaultValue(sql, wanted);
    return sql.statement(LockMode.ACCESS_EXCLUSIVE.on(operation.table()));
  }

  /**
   * The numbers go on after the greatest present value; without that the first insert would take 1
   * again.
   */
  private List<Statement> addIdentity(
      AlterColumn operation, @Nullable ColumnDefault present, ColumnDefault.Identity wanted) {
    List<Statement> statements = new ArrayList<>();
    if (present instanceof ColumnDefault.Generated) {
      statements.add(dropGeneration(operation));
    } else if (present != null && isPlainDefault(present)) {
      statements.add(plain(operation, " DROP DEFAULT"));
      serialAfter(operation, present)
          .ifPresent(s -> statements.add(new SqlWriter(dialect)
              .sql("DROP SEQUENCE IF EXISTS ")
              .name(s.sequence())
              .statement()));
    }
    SqlWriter sql = alter(operation).sql(" ADD ");
    definitions.identity(sql, wanted);
    statements.add(sql.statement(LockMode.ACCESS_EXCLUSIVE.on(operation.table())));
    if (wanted.options().start() == null) {
      statements.add(continueNumbers(operation.table(), operation.column()));
    }
    return statements;
  }

  /** The statement that lets the counter of an identity column go on above the greatest number. */
  Statement continueNumbers(QualifiedName table, String column) {
    String name = new SqlWriter(dialect).name(table).toString();
    return new SqlWriter(dialect)
        .sql("SELECT setval(pg_get_serial_sequence(")
        .literal(name)
        .sql(", ")
        .literal(column)
        .sql("), max(")
        .name(column)
        .sql(")) FROM ")
        .name(table)
        .statement();
  }

  private List<Statement> changeIdentity(
      AlterColumn operation, ColumnDefault.Identity present, ColumnDefault.Identity wanted) {
    CounterRange from = CounterRange.of(present.options());
    CounterRange to = CounterRange.of(wanted.options());
    List<Statement> statements = new ArrayList<>();
    boolean isApart = to.isApartFrom(from);
    if (to.cuts(from) && !isApart) {
      statements.add(bringInside(operation, from, to));
    }
    SqlWriter sql = alter(operation).sql(" SET GENERATED ");
    sql.sql(wanted.mode() == ColumnDefault.Mode.ALWAYS ? "ALWAYS" : "BY DEFAULT");
    IdentityOptions.of(operation, wanted).write(sql);
    sql.sqlIf(isApart, " RESTART");
    statements.add(sql.statement(LockMode.ACCESS_EXCLUSIVE.on(operation.table())));
    return statements;
  }

  /** Sets a counter that would be outside of the new bounds; one without use is at its start. */
  private Statement bringInside(AlterColumn operation, CounterRange from, CounterRange to) {
    String name = new SqlWriter(dialect).name(operation.table()).toString();
    return new SqlWriter(dialect)
        .sql("SELECT setval(counter, ")
        .number(to.entry(from))
        .sql(", false) FROM CAST(pg_get_serial_sequence(")
        .literal(name)
        .sql(", ")
        .literal(operation.column())
        .sql(") AS regclass) AS counter WHERE coalesce(pg_sequence_last_value(counter), ")
        .number(from.start())
        .sql(") NOT BETWEEN ")
        .number(to.minimum())
        .sql(" AND ")
        .number(to.maximum())
        .statement();
  }

  private Statement generation(
      AlterColumn operation, @Nullable ColumnDefault present, ColumnDefault.Generated wanted) {
    boolean isChange =
        present instanceof ColumnDefault.Generated before && before.storage() == wanted.storage();
    if (!isChange || !version.canChangeGenerationExpression()) {
      throw refusal(
          operation,
          isChange
              ? "cannot change the expression of generated column"
              : "cannot turn into a generated column, or between stored and virtual, column");
    }
    return alter(operation)
        .sql(" SET EXPRESSION AS (")
        .user(wanted.expression())
        .sql(")")
        .statement(LockMode.ACCESS_EXCLUSIVE.rewriting(operation.table()));
  }

  private Statement dropGeneration(AlterColumn operation) {
    if (!version.canDropGenerationExpression()) {
      throw refusal(operation, "cannot turn into a plain column the generated column");
    }
    return plain(operation, " DROP EXPRESSION");
  }

  private AthanorException refusal(AlterColumn operation, String what) {
    return AthanorException.of(
            ErrorCode.DDL_003,
            "PostgreSQL " + version.version().major() + " " + what + " \"" + operation.column()
                + "\" of table \"" + operation.table() + "\".")
        .fix("op.dropColumn(...) and op.addColumn(...): the values are computed again")
        .build();
  }

  private Statement plain(AlterColumn operation, String words) {
    return alter(operation).sql(words).statement(LockMode.ACCESS_EXCLUSIVE.on(operation.table()));
  }

  private SqlWriter alter(AlterColumn operation) {
    SqlWriter sql = new SqlWriter(dialect).sql("ALTER TABLE ").name(operation.table());
    return sql.sql(" ALTER COLUMN ").name(operation.column());
  }
}
