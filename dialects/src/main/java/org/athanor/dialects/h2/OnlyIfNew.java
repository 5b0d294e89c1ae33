package org.athanor.dialects.h2;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Effects;
import org.athanor.dialect.Identifiers;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.schema.QualifiedName;

/**
 * Lets what belongs to a new object be made with it only: IF NOT EXISTS leaves an object that
 * stands alone, so its comments and indexes must be left alone too.
 *
 * <p>H2 has no blocks of statements. A variable of the session remembers whether the object was
 * missing, and each further statement runs as text when it was: <a
 * href="https://www.h2database.com/html/commands.html#execute_immediate">EXECUTE IMMEDIATE</a>,
 * which takes no query. Immutable and thread-safe.
 */
final class OnlyIfNew {
  private static final String VARIABLE = "@ATHANOR_IS_NEW";

  private final H2Dialect dialect;

  OnlyIfNew(H2Dialect dialect) {
    this.dialect = dialect;
  }

  /** Where an object is looked for. */
  enum Kind {
    TABLE("TABLES", "TABLE"),
    SEQUENCE("SEQUENCES", "SEQUENCE"),
    DOMAIN("DOMAINS", "DOMAIN"),
    VIEW("VIEWS", "TABLE");

    private final String view;
    private final String prefix;

    Kind(String view, String prefix) {
      this.view = view;
      this.prefix = prefix;
    }
  }

  /** The creation of an object with what follows it. */
  List<Statement> object(Kind kind, QualifiedName name, List<Statement> statements) {
    return guarded(missing(kind, name).sql(")"), statements);
  }

  /** The addition of a column with what follows it. */
  List<Statement> column(QualifiedName table, String column, List<Statement> statements) {
    Identifiers identifiers = dialect.identifiers();
    SqlWriter query = new SqlWriter(dialect).sql("SET " + VARIABLE + " = NOT EXISTS (SELECT 1");
    query.sql(" FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = ");
    schema(query, table).sql(" AND TABLE_NAME = ").literal(identifiers.stored(table.name()));
    query.sql(" AND COLUMN_NAME = ").literal(identifiers.stored(column)).sql(")");
    return guarded(query, statements);
  }

  private SqlWriter missing(Kind kind, QualifiedName name) {
    SqlWriter query = new SqlWriter(dialect).sql("SET " + VARIABLE + " = NOT EXISTS (SELECT 1");
    query.sql(" FROM INFORMATION_SCHEMA.").sql(kind.view).sql(" WHERE ").sql(kind.prefix);
    schema(query.sql("_SCHEMA = "), name).sql(" AND ").sql(kind.prefix).sql("_NAME = ");
    return query.literal(dialect.identifiers().stored(name.name()));
  }

  private SqlWriter schema(SqlWriter query, QualifiedName name) {
    return name.schema() == null
        ? query.sql("CURRENT_SCHEMA")
        : query.literal(dialect.identifiers().stored(name.schema()));
  }

  private List<Statement> guarded(SqlWriter memory, List<Statement> statements) {
    if (statements.size() == 1) {
      return statements;
    }
    List<Statement> guarded = new ArrayList<>();
    guarded.add(memory.statement());
    guarded.add(statements.get(0));
    for (Statement further : statements.subList(1, statements.size())) {
      guarded.add(whenNew(further.text(), further.effects()));
    }
    return guarded;
  }

  private Statement whenNew(String sql, Effects effects) {
    return new SqlWriter(dialect)
        .sql("EXECUTE IMMEDIATE CASE WHEN " + VARIABLE + " THEN ")
        .literal(sql)
        .sql(" ELSE 'SET " + VARIABLE + " = FALSE' END")
        .statement(effects);
  }
}
