package org.athanor.dialects.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.dialect.DefinitionWriter;
import org.athanor.dialect.SqlWriter;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.sql.SqlTokenizer;

/**
 * Makes temporary tables with the columns and checks of real ones, reads them back through the
 * inspector, and drops them.
 *
 * <p>They are local to the session and transactional, so that making them commits nothing: <a
 * href="https://www.h2database.com/html/commands.html#create_table">CREATE TABLE</a>. Before 2.3
 * the catalog has no checks of such tables; there they are global, in memory all the same. A
 * temporary table cannot have the name of a real one, so an expression that names its own table is
 * left in its author's words. Enum types that do not stand yet are text here; that changes no
 * default.
 *
 * <p>Not thread-safe; one instance asks once.
 */
final class TemporaryTables {
  private static final String TABLE = "athanor_table_";
  private static final String CHECK = "athanor_check_";

  private final H2Dialect dialect;
  private final H2Inspector inspector;
  private final Connection connection;
  private final DefinitionWriter definitions;

  TemporaryTables(H2Dialect dialect, H2Inspector inspector, Connection connection) {
    this.dialect = dialect;
    this.inspector = inspector;
    this.connection = connection;
    this.definitions = new H2Definitions(dialect.settings());
  }

  /**
   * The tables with every expression as the server prints it.
   *
   * @param tables what to print
   * @param missing types that the tables use and the database lacks
   * @throws AthanorException GEN-001 when the server refuses an expression
   */
  Map<QualifiedName, Table> print(List<Table> tables, Schema missing) throws SQLException {
    List<String> made = new ArrayList<>();
    String session = dialect.session().sessionId(connection);
    try {
      for (Table table : tables) {
        String name = TABLE + session + "_" + made.size();
        make(table, name, missing);
        made.add(name);
      }
      Schema printed = inspector.inspectTemporary(connection);
      Map<QualifiedName, Table> found = new LinkedHashMap<>();
      for (int i = 0; i < tables.size(); i++) {
        Table table = tables.get(i);
        printed
            .table(QualifiedName.of(made.get(i)))
            .ifPresent(answer -> found.put(table.name(), replaced(table, answer)));
      }
      return found;
    } finally {
      for (String name : made) {
        execute(writer().sql("DROP TABLE ").name(name).toString());
      }
    }
  }

  private void make(Table table, String name, Schema missing) throws SQLException {
    boolean isLocal = dialect.settings().showsLocalChecks();
    SqlWriter sql = writer().sql(isLocal ? "CREATE LOCAL" : "CREATE GLOBAL");
    sql.sql(" TEMPORARY TABLE ").name(name).sql(" (");
    String separator = "\n  ";
    for (Column column : table.columns()) {
      definitions.column(sql.sql(separator), asked(column, table, missing));
      separator = ",\n  ";
    }
    for (int i = 0; i < table.checks().size(); i++) {
      String expression = table.checks().get(i).expression();
      if (!names(expression, table)) {
        definitions.constraint(sql.sql(separator), Check.of(checkName(name, i), expression));
      }
    }
    String statement = sql.sql(isLocal ? "\n) TRANSACTIONAL" : "\n)").toString();
    try {
      execute(statement);
    } catch (SQLException e) {
      throw refused(table, statement, e);
    }
  }

  private static String checkName(String table, int number) {
    return CHECK + table.substring(TABLE.length()) + "_" + number;
  }

  private Column asked(Column column, Table table, Schema missing) {
    ColumnDefault value = column.defaultValue();
    boolean isLeft = value instanceof ColumnDefault.Identity
        || value instanceof ColumnDefault.Generated generated
            && names(generated.expression(), table)
        || value instanceof ColumnDefault.Expression expression
            && usesMissing(expression.sql(), missing);
    Column plain = column.withNullable(true).withComment(null);
    boolean isMissing = column.type() instanceof DataType.Named named
        && missing.enumType(named.name()).isPresent();
    return (isLeft ? plain.withDefault(ColumnDefault.none()) : plain)
        .withType(isMissing ? new DataType.Text() : column.type());
  }

  /** Whether an expression names its own table. */
  private boolean names(String expression, Table table) {
    return mentions(expression, table.name().name());
  }

  /** Whether a default takes its value from a sequence that does not stand yet. */
  private boolean usesMissing(String expression, Schema missing) {
    return missing.sequences().stream()
        .anyMatch(s -> mentions(expression, s.name().name()));
  }

  private boolean mentions(String expression, String name) {
    SqlTokenizer tokens = new SqlTokenizer(expression, dialect.lexicalRules());
    while (tokens.next()) {
      String token = tokens.token();
      boolean isNamed = switch (tokens.kind()) {
        case WORD -> dialect.identifiers().fold(token).equals(name);
        case QUOTED_NAME ->
          dialect.identifiers().ofStored(token.substring(1, token.length() - 1)).equals(name);
        default -> false;
      };
      if (isNamed) {
        return true;
      }
    }
    return false;
  }

  private static Table replaced(Table table, Table printed) {
    Table.Builder builder = table.toBuilder();
    builder
        .columns()
        .replaceAll(column -> printed
            .column(column.name())
            .filter(answer -> !(answer.defaultValue() instanceof ColumnDefault.None))
            .map(answer -> column.withDefault(answer.defaultValue()))
            .orElseGet(() -> withoutNull(column)));
    for (int i = 0; i < table.checks().size(); i++) {
      int position = i;
      printed
          .constraint(checkName(printed.name().name(), i))
          .map(answer -> ((Check) answer).expression())
          .map(expression -> table.checks().get(position).withExpression(expression))
          .ifPresent(check -> builder.checks().set(position, check));
    }
    return builder.build();
  }

  /** A default of NULL is none. */
  private static Column withoutNull(Column column) {
    boolean isNull = column.defaultValue() instanceof ColumnDefault.Constant constant
            && constant.value().value() == null
        || column.defaultValue() instanceof ColumnDefault.Expression expression
            && expression.sql().strip().equalsIgnoreCase("null");
    return isNull ? column.withDefault(ColumnDefault.none()) : column;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private SqlWriter writer() {
    return new SqlWriter(dialect);
  }

  private static AthanorException refused(Table table, String sql, SQLException error) {
    return AthanorException.of(
            ErrorCode.GEN_001, "H2 does not accept the wanted table \"" + table.name() + "\".")
        .evidence(String.valueOf(error.getMessage()).lines().findFirst().orElse(""))
        .evidence(sql)
        .databaseState("Nothing was changed.")
        .fix("mend the model where this is declared")
        .cause(error)
        .build();
  }
}
