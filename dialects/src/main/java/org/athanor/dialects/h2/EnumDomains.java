package org.athanor.dialects.h2;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.operation.AddEnumValue;
import org.athanor.operation.CreateEnumType;
import org.athanor.operation.DropEnumType;
import org.athanor.operation.RenameEnumValue;
import org.athanor.schema.EnumType;
import org.athanor.schema.QualifiedName;

/**
 * Enum types with a name, which in H2 are <a
 * href="https://www.h2database.com/html/commands.html#create_domain">domains</a> over an ENUM.
 *
 * <p>H2 cannot change the type of a domain. A new label takes a new domain, to which every column
 * of the old one goes over; which columns these are only the database knows, so that this step is
 * code. Immutable and thread-safe.
 */
final class EnumDomains {
  private final H2Dialect dialect;

  EnumDomains(H2Dialect dialect) {
    this.dialect = dialect;
  }

  List<Statement> create(CreateEnumType operation) {
    EnumType type = operation.enumType();
    List<Statement> statements = new ArrayList<>();
    SqlWriter sql = writer().sql("CREATE DOMAIN ");
    sql.sqlIf(operation.ifNotExists(), "IF NOT EXISTS ").name(type.name()).sql(" AS ");
    statements.add(labels(sql, type.labels()).statement());
    if (type.comment() != null) {
      statements.add(comment(type.name(), type.comment()).statement());
    }
    return statements;
  }

  /** Writes {@code ENUM('a', 'b')}. */
  static SqlWriter labels(SqlWriter sql, List<String> labels) {
    String separator = "ENUM(";
    for (String label : labels) {
      sql.sql(separator).literal(label);
      separator = ", ";
    }
    return sql.sql(")");
  }

  private SqlWriter comment(QualifiedName domain, String comment) {
    return writer().sql("COMMENT ON DOMAIN ").name(domain).sql(" IS ").literal(comment);
  }

  List<Statement> drop(DropEnumType operation) {
    SqlWriter sql = writer().sql("DROP DOMAIN ").sqlIf(operation.ifExists(), "IF EXISTS ");
    return List.of(sql.name(operation.name()).statement());
  }

  List<Statement> addValue(AddEnumValue operation) {
    EnumChange change = EnumChange.adding(operation);
    return List.of(change(operation.enumType(), change));
  }

  List<Statement> renameValue(RenameEnumValue operation) {
    EnumChange change = EnumChange.renaming(operation);
    return List.of(change(operation.enumType(), change));
  }

  private Statement change(QualifiedName type, EnumChange change) {
    return new Statement.Code(
        change.description(),
        (connection, data) -> new EnumRebuild(dialect, connection, type).apply(change));
  }

  private SqlWriter writer() {
    return new SqlWriter(dialect);
  }
}
