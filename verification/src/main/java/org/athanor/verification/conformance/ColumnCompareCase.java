package org.athanor.verification.conformance;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Capability;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Inspector;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.error.AthanorException;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.EnumType;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.scratch.ScratchDatabase;
import tools.jackson.databind.JsonNode;

/** Makes a column on a real server and asks whether the wanted one is another. */
final class ColumnCompareCase implements ConformanceCase.Check {
  private final JsonNode recorded;
  private final RecordedServers servers;

  ColumnCompareCase(JsonNode recorded, RecordedServers servers) {
    this.recorded = recorded;
    this.servers = servers;
  }

  @Override
  public Outcome run() {
    String expected = recorded.path("differs").asBoolean() ? "differs" : "is the same";
    try (ScratchDatabase database = servers.database(recorded.path("dialect").asString());
        Connection connection = database.open()) {
      make(connection);
      List<?> changes = changes(connection);
      String came = changes.isEmpty() ? "is the same" : "differs";
      return came.equals(expected)
          ? new Outcome.Passed()
          : new Outcome.Failed(expected, came + " " + changes);
    } catch (Inexpressible | SQLException e) {
      return new Outcome.Failed(expected, String.valueOf(e.getMessage()));
    } catch (AthanorException e) {
      return new Outcome.Failed(expected, e.toText());
    }
  }

  private void make(Connection connection) throws SQLException {
    Dialect dialect = servers.dialect(connection);
    JsonNode type = recorded.path("database_type");
    String value = recorded.path("database_default_reflected").asString("");
    try (Statement statement = connection.createStatement()) {
      if (dialect.capabilities().has(Capability.ENUM_TYPES) && type.has("enum_name")) {
        statement.execute("CREATE TYPE " + type.path("enum_name").asString() + " AS ENUM ('"
            + String.join("', '", labels(type)) + "')");
      }
      statement.execute("CREATE TABLE t (c " + type.path("sql").asString() + " NULL"
          + (value.isEmpty() ? "" : " DEFAULT " + written(value)) + ")");
    }
  }

  /** A call of a function is recorded without the parentheses that SQLite demands. */
  private String written(String value) {
    boolean isCall =
        recorded.path("dialect").asString().equals("sqlite") && value.matches("\\w+\\(.*");
    return isCall ? "(" + value + ")" : value;
  }

  private List<?> changes(Connection connection) throws SQLException {
    Dialect dialect = servers.dialect(connection);
    Schema live = dialect.inspector().inspect(connection, Inspector.Scope.DEFAULT);
    Schema wanted = dialect.normalizer().normalize(connection, wanted(dialect), live);
    DiffOptions options =
        new DiffOptions(dialect.capabilities(), List.of(), DiffOptions.UnknownTables.REMOVE);
    return new Differ(options).diff(live, wanted);
  }

  private Schema wanted(Dialect dialect) {
    JsonNode type = recorded.path("model_type");
    DataType read = dialect.types().read(type.path("sql").asString());
    Column column = Column.of("c", read).withDefault(wantedDefault(dialect, read));
    List<EnumType> enums = new ArrayList<>();
    if (dialect.capabilities().has(Capability.ENUM_TYPES) && type.has("enum_name")) {
      QualifiedName name = QualifiedName.of(type.path("enum_name").asString());
      enums.add(EnumType.of(name, labels(type)));
    }
    Table table = Table.builder(QualifiedName.of("t")).column(column).build();
    return new Schema(List.of(table), List.of(), enums);
  }

  /** For PostgreSQL, texts were recorded without their quotes. */
  private ColumnDefault wantedDefault(Dialect dialect, DataType type) {
    String text = recorded.path("model_default_rendered").asString(null);
    if (text == null) {
      return ColumnDefault.none();
    }
    boolean isText = dialect.capabilities().has(Capability.ENUM_TYPES)
        && (type instanceof DataType.Varchar
            || type instanceof DataType.Text
            || type instanceof DataType.Interval);
    return isText && !text.startsWith("'")
        ? ColumnDefault.constant(text)
        : ColumnDefault.expression(text);
  }

  private static List<String> labels(JsonNode type) {
    List<String> labels = new ArrayList<>();
    type.path("enums").forEach(each -> labels.add(each.asString()));
    return labels;
  }
}
