package org.athanor.dialects.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * Changes of one column: away with an old default that the new type would not take, then the type,
 * then NOT NULL, then the new default, and NULL allowed last, which an old identity would refuse.
 *
 * <p>A plain column becomes an identity or a generated one only by stating it anew, which takes its
 * type: <a href="https://www.h2database.com/html/commands.html#alter_table_alter_column">ALTER
 * COLUMN</a>. Immutable and thread-safe.
 */
final class H2ColumnChanges {
  private final H2Dialect dialect;
  private final DefinitionWriter definitions;

  H2ColumnChanges(H2Dialect dialect, DefinitionWriter definitions) {
    this.dialect = dialect;
    this.definitions = definitions;
  }

  /** The statements for all facets but the comment. */
  List<Statement> change(AlterColumn operation) {
    AlterColumn.Edits edits = operation.edits();
    String collation = edits.collation().orElse("");
    H2Definitions.refuseCollation(operation.column(), collation != null && !collation.isEmpty());
    List<Statement> statements = new ArrayList<>();
    Optional<ColumnDefault> wanted = edits.defaultValue().newValue();
    wanted.ifPresent(value -> statements.addAll(away(operation, value)));
    type(operation).ifPresent(statements::add);
    Optional<Boolean> nullable = edits.nullable().newValue();
    if (nullable.isPresent() && !nullable.get()) {
      Effects effects = ExclusiveLock.scanning(operation.table());
      statements.add(alter(operation).sql(" SET NOT NULL").statement(effects));
    }
    wanted.ifPresent(value -> statements.addAll(defaultValue(operation, value)));
    if (nullable.isPresent() && nullable.get()) {
      statements.add(plain(operation, " DROP NOT NULL"));
    }
    return statements;
  }

  // --- type

  private Optional<Statement> type(AlterColumn operation) {
    Optional<DataType> type = operation.edits().type().newValue();
    if (type.isEmpty()) {
      return Optional.empty();
    }
    SqlWriter sql = alter(operation).sql(" SET DATA TYPE ").type(type.get());
    if (operation.using() != null) {
      sql.sql(" USING ").user(operation.using());
    }
    Column existing = operation.existing();
    boolean isCheap =
        operation.using() == null && existing != null && isWidening(existing.type(), type.get());
    Effects effects =
        isCheap ? ExclusiveLock.on(operation.table()) : ExclusiveLock.rewriting(operation.table());
    return Optional.of(sql.statement(effects));
  }

  /** Whether every stored value already is one of the new type, so that no row is written. */
  private static boolean isWidening(DataType before, DataType after) {
    if (before instanceof DataType.Varchar from) {
      boolean isText = after instanceof DataType.Text;
      return isText
          || after instanceof DataType.Varchar to && isAtLeast(to.length(), from.length());
    }
    if (before instanceof DataType.Binary from) {
      return after instanceof DataType.Binary to && isAtLeast(to.length(), from.length());
    }
    return before instanceof DataType.Numeric from
        && after instanceof DataType.Numeric to
        && from.precision() != null
        && to.precision() != null
        && scale(from) == scale(to)
        && to.precision() >= from.precision();
  }

  private static int scale(DataType.Numeric type) {
    return type.scale() == null ? 0 : type.scale();
  }

  private static boolean isAtLeast(@Nullable Integer to, @Nullable Integer from) {
    return to == null || from != null && to >= from;
  }

  // --- default, identity, generation

  /** What must go before the type changes: the old default would have to be of the new type. */
  private List<Statement> away(AlterColumn operation, ColumnDefault wanted) {
    Column existing = operation.existing();
    ColumnDefault present = existing == null ? ColumnDefault.none() : existing.defaultValue();
    if (present instanceof ColumnDefault.Identity) {
      boolean stays = wanted instanceof ColumnDefault.Identity;
      return stays ? List.of() : List.of(plain(operation, " DROP IDENTITY"));
    }
    if (present instanceof ColumnDefault.Generated) {
      boolean stays = wanted instanceof ColumnDefault.Generated;
      return stays ? List.of() : List.of(plain(operation, " DROP EXPRESSION"));
    }
    boolean isInTheWay = wanted instanceof ColumnDefault.None
        || operation.edits().type().isSet() && !(present instanceof ColumnDefault.None);
    return isInTheWay ? List.of(plain(operation, " DROP DEFAULT")) : List.of();
  }

  private List<Statement> defaultValue(AlterColumn operation, ColumnDefault wanted) {
    if (wanted instanceof ColumnDefault.None) {
      return List.of();
    }
    if (wanted instanceof ColumnDefault.Identity identity) {
      return identity(operation, identity);
    }
    if (wanted instanceof ColumnDefault.Generated) {
      SqlWriter sql = anew(operation, wanted);
      sql.sqlIf(!isNullable(operation), " NOT NULL");
      return List.of(sql.statement(ExclusiveLock.rewriting(operation.table())));
    }
    DataType type = type(operation, operation.existing());
    SqlWriter sql = alter(operation).sql(" SET DEFAULT ");
    definitions.defaultValue(sql, type == null ? wanted : H2Definitions.typed(type, wanted));
    return List.of(sql.statement(ExclusiveLock.on(operation.table())));
  }

  private static boolean isNullable(AlterColumn operation) {
    Column existing = operation.existing();
    boolean was = existing == null || existing.nullable();
    return operation.edits().nullable().newValue().orElse(was);
  }

  private static @Nullable DataType type(AlterColumn operation, @Nullable Column existing) {
    return operation.edits().type().newValue().orElse(existing == null ? null : existing.type());
  }

  private SqlWriter anew(AlterColumn operation, ColumnDefault wanted) {
    DataType type = type(operation, operation.existing());
    if (type == null) {
      throw AthanorException.of(
              ErrorCode.DDL_001,
              "H2 needs the type of column \"" + operation.column() + "\" of table \""
                  + operation.table() + "\" to make it an identity or a generated column.")
          .fix("give the type too, even when it stays, or the existing column")
          .build();
    }
    SqlWriter sql = alter(operation).sql(" ").type(type);
    definitions.defaultClause(sql, wanted);
    return sql;
  }

  /**
   * The numbers go on after the greatest present value; without that the first insert would take 1
   * again.
   */
  private List<Statement> identity(AlterColumn operation, ColumnDefault.Identity wanted) {
    Column existing = operation.existing();
    if (existing != null
        && existing.defaultValue() instanceof ColumnDefault.Identity present
        && IdentityChange.isPossible(present, wanted)) {
      SqlWriter sql = alter(operation);
      return IdentityChange.write(sql, present, wanted)
          ? List.of(sql.statement(ExclusiveLock.on(operation.table())))
          : List.of();
    }
    List<Statement> statements = new ArrayList<>();
    statements.add(anew(operation, wanted).statement(ExclusiveLock.rewriting(operation.table())));
    boolean isNew =
        existing == null || !(existing.defaultValue() instanceof ColumnDefault.Identity);
    if (!isNew || wanted.options().start() == null) {
      statements.add(continueNumbers(
          operation.table(), operation.column(), wanted.options().start()));
    }
    return statements;
  }

  /** The statement that lets the counter of an identity column go on above the greatest number. */
  Statement continueNumbers(QualifiedName table, String column, @Nullable Long start) {
    return new SqlWriter(dialect)
        .sql("ALTER TABLE ")
        .name(table)
        .sql(" ALTER COLUMN ")
        .name(column)
        .sql(" RESTART WITH (SELECT COALESCE(MAX(")
        .name(column)
        .sql(") + 1, ")
        .number(start == null ? 1 : start)
        .sql(") FROM ")
        .name(table)
        .sql(")")
        .statement();
  }

  private Statement plain(AlterColumn operation, String words) {
    return alter(operation).sql(words).statement(ExclusiveLock.on(operation.table()));
  }

  private SqlWriter alter(AlterColumn operation) {
    SqlWriter sql = new SqlWriter(dialect).sql("ALTER TABLE ").name(operation.table());
    return sql.sql(" ALTER COLUMN ").name(operation.column());
  }
}
