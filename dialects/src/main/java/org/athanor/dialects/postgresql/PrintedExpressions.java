package org.athanor.dialects.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.athanor.dialect.Ddl;
import org.athanor.dialect.SchemaLookup;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.CreateEnumType;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateSequence;
import org.athanor.operation.CreateTable;
import org.athanor.operation.Operation;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.EnumType;
import org.athanor.schema.Index;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Sequence;
import org.athanor.schema.Table;

/**
 * Asks the server how it prints expressions: temporary tables with the wanted columns, checks and
 * indexes are made in a transaction, read back through the inspector, and rolled back.
 *
 * <p>Only tables with an expression that the live table does not have word for word are made.
 */
final class PrintedExpressions {
  private static final String TEMPORARY = "pg_temp";
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private final PostgresDialect dialect;
  private final PostgresInspector inspector;
  private final Connection connection;

  PrintedExpressions(PostgresDialect dialect, PostgresInspector inspector, Connection connection) {
    this.dialect = dialect;
    this.inspector = inspector;
    this.connection = connection;
  }

  /** The wanted schema with every expression as the server prints it. */
  Schema print(Schema wanted, Schema live) throws SQLException {
    List<Table> asked =
        wanted.tables().stream().filter(table -> mustAsk(table, live)).toList();
    if (asked.isEmpty()) {
      return wanted;
    }
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      makeTypesAndSequences(wanted, live);
      Map<QualifiedName, QualifiedName> names = makeTables(asked);
      return replaced(wanted, inspector.inspectTemporary(connection), names);
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
  }

  // --- what to ask

  private static boolean mustAsk(Table table, Schema live) {
    Optional<Table> present = live.table(table.name());
    return table.columns().stream().anyMatch(column -> mustAsk(column, present))
        || table.checks().stream().anyMatch(check -> mustAsk(check, present))
        || table.indexes().stream().anyMatch(index -> mustAsk(index, present));
  }

  private static boolean mustAsk(Column column, Optional<Table> present) {
    ColumnDefault value = column.defaultValue();
    boolean hasText = value instanceof ColumnDefault.Expression
        || value instanceof ColumnDefault.Constant
        || value instanceof ColumnDefault.Generated;
    return hasText
        && present
            .flatMap(table -> table.column(column.name()))
            .filter(c -> c.defaultValue().equals(value) && c.type().equals(column.type()))
            .isEmpty();
  }

  private static boolean mustAsk(Check check, Optional<Table> present) {
    return present
        .filter(t -> t.checks().stream().anyMatch(c -> c.expression().equals(check.expression())))
        .isEmpty();
  }

  private static boolean mustAsk(Index index, Optional<Table> present) {
    boolean hasText = index.where() != null
        || index.parts().stream()
            .anyMatch(part -> part.isExpression() || part.operatorClass() != null);
    return hasText
        && present
            .flatMap(table -> table.index(index.name()))
            .filter(index::equals)
            .isEmpty();
  }

  // --- making

  private void makeTypesAndSequences(Schema wanted, Schema live) throws SQLException {
    for (EnumType type : wanted.enumTypes()) {
      if (live.enumType(type.name()).filter(type::equals).isEmpty()) {
        EnumType made = EnumType.of(temporary(type.name().name()), type.labels());
        make(new CreateEnumType(made, false), "enum type \"" + type.name() + "\"");
      }
    }
    for (Sequence sequence : wanted.sequences()) {
      if (live.sequence(sequence.name()).isEmpty()) {
        Sequence made = Sequence.of(temporary(sequence.name().name()), sequence.options());
        make(new CreateSequence(made, true), "sequence \"" + sequence.name() + "\"");
      }
    }
  }

  private Map<QualifiedName, QualifiedName> makeTables(List<Table> asked) throws SQLException {
    Map<QualifiedName, QualifiedName> names = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Table table : asked) {
      String name = table.name().name();
      for (int i = 0; !taken.add(name); i++) {
        name = "athanor_" + i;
      }
      names.put(table.name(), QualifiedName.of(name));
      make(table, temporary(name));
    }
    return names;
  }

  private void make(Table table, QualifiedName name) throws SQLException {
    Table.Builder shape = Table.builder(name);
    table.columns().forEach(column -> shape.column(column.withNullable(true).withComment(null)));
    int number = 0;
    for (Check check : table.checks()) {
      shape.constraint(Check.of(checkName(number++), check.expression()));
    }
    make(new CreateTable(shape.build(), false), "table \"" + table.name() + "\"");
    for (Index index : table.indexes()) {
      make(
          new CreateIndex(name, index, false, false),
          "index \"" + index.name() + "\" of table \"" + table.name() + "\"");
    }
  }

  private static String checkName(int number) {
    return "athanor_check_" + number;
  }

  private static QualifiedName temporary(String name) {
    return QualifiedName.of(TEMPORARY, name);
  }

  private void make(Operation operation, String what) throws SQLException {
    Ddl ddl = dialect.ddl(SchemaLookup.none());
    for (var statement : operation.accept(ddl)) {
      try (Statement jdbc = connection.createStatement()) {
        jdbc.execute(statement.text());
      } catch (SQLException e) {
        throw refused(what, statement.text(), e);
      }
    }
  }

  private AthanorException refused(String what, String sql, SQLException error) {
    boolean isPrivilege =
        INSUFFICIENT_PRIVILEGE.equals(error.getSQLState()) || dialect.session().isReadOnly(error);
    AthanorException.Builder builder = isPrivilege
        ? AthanorException.of(
                ErrorCode.GEN_002,
                "The server does not let this user make temporary objects, which it takes to"
                    + " ask how it prints expressions.")
            .fix("grant the user TEMPORARY on the database, and use a writable server")
        : AthanorException.of(
                ErrorCode.GEN_001, "PostgreSQL does not accept the wanted " + what + ".")
            .evidence(String.valueOf(error.getMessage()))
            .evidence(sql)
            .fix("mend the model where this is declared");
    return builder.databaseState("Nothing was changed.").cause(error).build();
  }

  // --- reading back

  private static Schema replaced(
      Schema wanted, Schema printed, Map<QualifiedName, QualifiedName> names) {
    List<Table> tables = new ArrayList<>();
    for (Table table : wanted.tables()) {
      QualifiedName name = names.get(table.name());
      tables.add(
          name == null
              ? table
              : printed.table(name).map(made -> replaced(table, made)).orElse(table));
    }
    return new Schema(tables, wanted.sequences(), wanted.enumTypes());
  }

  private static Table replaced(Table wanted, Table printed) {
    Table.Builder builder = wanted.toBuilder();
    builder
        .columns()
        .replaceAll(column -> printed
            .column(column.name())
            .filter(made -> !(column.defaultValue() instanceof ColumnDefault.Identity))
            .map(made -> column.withDefault(made.defaultValue()))
            .orElse(column));
    for (int i = 0; i < builder.checks().size(); i++) {
      Check check = builder.checks().get(i);
      String expression = printed
          .constraint(checkName(i))
          .map(made -> ((Check) made).expression())
          .orElse(check.expression());
      builder.checks().set(i, new Check(check.name(), expression, check.validated()));
    }
    builder
        .indexes()
        .replaceAll(index -> printed
            .index(index.name())
            .map(made -> index.withParts(made.parts()).withWhere(made.where()))
            .orElse(index));
    return builder.build();
  }
}
