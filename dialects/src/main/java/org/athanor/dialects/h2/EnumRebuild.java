package org.athanor.dialects.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Identifiers;
import org.athanor.dialect.SqlWriter;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.Literal;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Gives an enum type other labels: makes a new domain, takes every column of the old one over,
 * drops the old one, and gives the new one its name.
 *
 * <p>Each step commits by itself, so each is taken only when it is not done yet: a second try after
 * an interruption goes on where the first ended. Not thread-safe.
 */
final class EnumRebuild {
  private static final String SUCCESSOR = "__athanor_next";

  private final H2Dialect dialect;
  private final Connection connection;
  private final QualifiedName type;
  private final QualifiedName successor;

  EnumRebuild(H2Dialect dialect, Connection connection, QualifiedName type) {
    this.dialect = dialect;
    this.connection = connection;
    this.type = type;
    this.successor = type.sibling(type.name() + SUCCESSOR);
  }

  void apply(EnumChange change) throws SQLException {
    List<String> labels = labels(type);
    boolean isBegun = !labels(successor).isEmpty();
    if (!labels.isEmpty()) {
      if (!isBegun && change.isDone(labels)) {
        return;
      }
      if (!isBegun) {
        make(change.applyTo(labels));
      }
      for (Owner owner : columns()) {
        move(owner, change);
      }
      run(writer().sql("DROP DOMAIN ").name(type));
    }
    run(writer().sql("ALTER DOMAIN ").name(successor).sql(" RENAME TO ").name(type.name()));
  }

  private void make(List<String> labels) throws SQLException {
    String comment = text("SELECT REMARKS FROM INFORMATION_SCHEMA.DOMAINS"
        + " WHERE DOMAIN_SCHEMA = COALESCE(?, CURRENT_SCHEMA) AND DOMAIN_NAME = ?");
    SqlWriter create = writer().sql("CREATE DOMAIN ").name(successor).sql(" AS ");
    run(EnumDomains.labels(create, labels));
    if (comment != null) {
      run(writer().sql("COMMENT ON DOMAIN ").name(successor).sql(" IS ").literal(comment));
    }
  }

  private void move(Owner owner, EnumChange change) throws SQLException {
    SqlWriter sql = alter(owner).sql(" SET DATA TYPE ").name(successor).sql(" USING CAST(");
    if (change.place() == EnumChange.Place.INSTEAD) {
      sql.sql("CASE WHEN ").name(owner.column()).sql(" = ").literal(Literal.of(change.before()));
      sql.sql(" THEN ").literal(change.label()).sql(" ELSE CAST(").name(owner.column());
      sql.sql(" AS CHARACTER VARYING) END");
    } else {
      sql.sql("CAST(").name(owner.column()).sql(" AS CHARACTER VARYING)");
    }
    run(sql.sql(" AS ").name(successor).sql(")"));
    if (change.place() == EnumChange.Place.INSTEAD && isDefault(owner, change.before())) {
      run(alter(owner).sql(" SET DEFAULT ").literal(change.label()));
    }
  }

  /** H2 prints what is not ASCII as escapes, so the text of the default says little. */
  private boolean isDefault(Owner owner, @Nullable String label) {
    String printed = owner.defaultValue();
    return printed != null
        && label != null
        && PrintedDefault.read(
                new H2Expressions(dialect.identifiers()).readable(printed), new DataType.Text())
            .equals(ColumnDefault.constant(label));
  }

  private SqlWriter alter(Owner owner) {
    return writer()
        .sql("ALTER TABLE ")
        .name(owner.table())
        .sql(" ALTER COLUMN ")
        .name(owner.column());
  }

  private List<String> labels(QualifiedName domain) throws SQLException {
    List<String> labels = new ArrayList<>();
    String query = """
        SELECT VALUE_NAME FROM INFORMATION_SCHEMA.ENUM_VALUES
        WHERE OBJECT_SCHEMA = COALESCE(?, CURRENT_SCHEMA) AND OBJECT_NAME = ?
          AND OBJECT_TYPE = 'DOMAIN' ORDER BY VALUE_ORDINAL
        """;
    try (PreparedStatement statement = prepare(query, domain);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        labels.add(row.getString(1));
      }
    }
    return labels;
  }

  private List<Owner> columns() throws SQLException {
    List<Owner> columns = new ArrayList<>();
    Identifiers identifiers = dialect.identifiers();
    String query = """
        SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, COLUMN_DEFAULT
        FROM INFORMATION_SCHEMA.COLUMNS
        WHERE DOMAIN_SCHEMA = COALESCE(?, CURRENT_SCHEMA) AND DOMAIN_NAME = ?
        """;
    try (PreparedStatement statement = prepare(query, type);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        QualifiedName table = QualifiedName.of(
            identifiers.ofStored(row.getString(1)), identifiers.ofStored(row.getString(2)));
        columns.add(new Owner(table, identifiers.ofStored(row.getString(3)), row.getString(4)));
      }
    }
    return columns;
  }

  private @Nullable String text(String query) throws SQLException {
    try (PreparedStatement statement = prepare(query, type);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? row.getString(1) : null;
    }
  }

  private PreparedStatement prepare(String query, QualifiedName domain) throws SQLException {
    Identifiers identifiers = dialect.identifiers();
    PreparedStatement statement = connection.prepareStatement(query);
    statement.setString(1, domain.schema() == null ? null : identifiers.stored(domain.schema()));
    statement.setString(2, identifiers.stored(domain.name()));
    return statement;
  }

  private void run(SqlWriter sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql.toString());
    }
  }

  private SqlWriter writer() {
    return new SqlWriter(dialect);
  }

  /**
   * A column of the type.
   *
   * @param defaultValue its default as H2 prints it, or null
   */
  private record Owner(
      QualifiedName table, String column, @Nullable String defaultValue) {}
}
