package org.athanor.dialects.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
import org.athanor.schema.DataType;
import org.athanor.schema.EnumType;
import org.athanor.schema.Exclusion;
import org.athanor.schema.Index;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Sequence;
import org.athanor.schema.Table;

/**
 * Makes temporary tables with the columns, checks and indexes of real ones, reads them back through
 * the inspector, and rolls back.
 *
 * <p>A temporary table has the name of the real one where it can, since its expressions may name
 * it. Types and sequences that do not stand yet are temporary too: the server finds these first,
 * and prints their names without schema.
 *
 * <p>The default of a serial column is not asked: it is known by the name of its sequence, which
 * may not stand yet.
 *
 * <p>Not thread-safe; one instance asks once.
 */
final class TemporaryTables {
  private static final String TEMPORARY = "pg_temp";
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private final PostgresDialect dialect;
  private final PostgresInspector inspector;
  private final Connection connection;
  private final Set<QualifiedName> temporaryTypes = new HashSet<>();

  TemporaryTables(PostgresDialect dialect, PostgresInspector inspector, Connection connection) {
    this.dialect = dialect;
    this.inspector = inspector;
    this.connection = connection;
  }

  /**
   * The tables with every expression as the server prints it.
   *
   * @param tables what to print
   * @param missing types and sequences that the tables use and the database lacks
   * @throws AthanorException GEN-001 when the server refuses an expression, GEN-002 when this user
   *     may not make temporary tables here
   */
  Map<QualifiedName, Table> print(List<Table> tables, Schema missing) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      makeTypesAndSequences(missing);
      Map<QualifiedName, QualifiedName> names = makeTables(tables);
      String schema = inspector.temporarySchema(connection);
      return read(tables, inspector.inspectTemporary(connection, schema), names);
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
  }

  // --- making

  private void makeTypesAndSequences(Schema missing) throws SQLException {
    for (EnumType type : missing.enumTypes()) {
      EnumType made = EnumType.of(temporary(type.name().name()), type.labels());
      make(new CreateEnumType(made, false), "enum type \"" + type.name() + "\"");
      temporaryTypes.add(type.name());
    }
    for (Sequence sequence : missing.sequences()) {
      Sequence made = Sequence.of(temporary(sequence.name().name()), sequence.options());
      make(new CreateSequence(made, true), "sequence \"" + sequence.name() + "\"");
    }
  }

  private Map<QualifiedName, QualifiedName> makeTables(List<Table> tables) throws SQLException {
    Map<QualifiedName, QualifiedName> names = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Table table : tables) {
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
    for (Column column : table.columns()) {
      Column plain = column.withNullable(true).withComment(null);
      boolean isSerial = SerialColumn.of(table.name(), column).isPresent();
      Column asked = isSerial ? plain.withDefault(ColumnDefault.none()) : plain;
      shape.column(asked.withType(temporary(column.type())));
    }
    int number = 0;
    for (Check check : table.checks()) {
      shape.constraint(Check.of(checkName(number++), check.expression()));
    }
    for (int i = 0; i < table.exclusions().size(); i++) {
      shape.constraint(table
          .exclusions()
          .get(i)
          .withOptions(IndexOptions.DEFAULT)
          .withName(exclusionName(name, i)));
    }
    make(new CreateTable(shape.build(), false), "table \"" + table.name() + "\"");
    for (int i = 0; i < table.indexes().size(); i++) {
      make(
          new CreateIndex(name, table.indexes().get(i).withName(indexName(name, i)), false, false),
          "index \"" + table.indexes().get(i).name() + "\" of table \"" + table.name() + "\"");
    }
  }

  private static String checkName(int number) {
    return "athanor_check_" + number;
  }

  private static String exclusionName(QualifiedName table, int number) {
    return DefaultNames.of(table.name(), "athanor", "exclusion_" + number);
  }

  /** Names of indexes are unique in a schema, and all temporary tables share one. */
  private static String indexName(QualifiedName table, int number) {
    return DefaultNames.of(table.name(), "athanor", "index_" + number);
  }

  private DataType temporary(DataType type) {
    if (type instanceof DataType.Array array) {
      return new DataType.Array(temporary(array.element()));
    }
    return type instanceof DataType.Named named && temporaryTypes.contains(named.name())
        ? new DataType.Named(temporary(named.name().name()))
        : type;
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

  private static Map<QualifiedName, Table> read(
      List<Table> tables, Schema printed, Map<QualifiedName, QualifiedName> names) {
    Map<QualifiedName, Table> found = new LinkedHashMap<>();
    for (Table table : tables) {
      QualifiedName name = names.get(table.name());
      Optional<Table> made = name == null ? Optional.empty() : printed.table(name);
      made.ifPresent(m -> found.put(table.name(), replaced(table, m)));
    }
    return found;
  }

  private static Table replaced(Table table, Table printed) {
    Table.Builder builder = table.toBuilder();
    builder
        .columns()
        .replaceAll(column -> printed
            .column(column.name())
            .filter(made -> !(column.defaultValue() instanceof ColumnDefault.Identity))
            .filter(made -> SerialColumn.of(table.name(), column).isEmpty())
            .map(made -> column.withDefault(made.defaultValue()))
            .orElse(column));
    for (int i = 0; i < table.checks().size(); i++) {
      Check check = table.checks().get(i);
      int position = i;
      printed
          .constraint(checkName(i))
          .map(made -> ((Check) made).expression())
          .map(check::withExpression)
          .ifPresent(made -> builder.checks().set(position, made));
    }
    for (int i = 0; i < table.exclusions().size(); i++) {
      Exclusion exclusion = table.exclusions().get(i);
      int position = i;
      printed
          .constraint(exclusionName(printed.name(), i))
          .map(Exclusion.class::cast)
          .map(made -> exclusion.withElements(made.elements()).withWhere(made.where()))
          .ifPresent(made -> builder.exclusions().set(position, made));
    }
    for (int i = 0; i < table.indexes().size(); i++) {
      Index index = table.indexes().get(i);
      int position = i;
      printed
          .index(indexName(printed.name(), i))
          .map(made -> index.withParts(made.parts()).withWhere(made.where()))
          .ifPresent(made -> builder.indexes().set(position, made));
    }
    return builder.build();
  }
}
