package org.athanor.dialects.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.athanor.dialect.SqlWriter;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.SqlTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Reads triggers and routines in the words in which they were made, which the server keeps: see <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/show-create-trigger.html">SHOW CREATE TRIGGER</a>.
 */
final class ProgramText {
  /** The column with the statement, for triggers and for routines. */
  private static final int STATEMENT = 3;

  private final Connection connection;
  private final MySqlDialect dialect;

  ProgramText(Connection connection, MySqlDialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** From the word of its kind on; empty when it is another kind, or not for this user to see. */
  Optional<String> of(ObjectKey key) throws SQLException {
    String keyword = keyword(key.kind());
    if (keyword == null) {
      return Optional.empty();
    }
    QualifiedName name =
        key.owner() == null ? key.name() : key.owner().name().sibling(key.name().name());
    String query = new SqlWriter(dialect)
        .sql("SHOW CREATE ")
        .sql(keyword)
        .sql(" ")
        .name(name)
        .toString();
    try (CatalogSession session = CatalogSession.open(connection);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      String text = row.next() ? row.getString(STATEMENT) : null;
      return text == null
          ? Optional.empty()
          : from(keyword, text).filter(words -> !names(words, session.defaultSchema()));
    }
  }

  private static @Nullable String keyword(ObjectKind kind) {
    return switch (kind) {
      case TRIGGER -> "TRIGGER";
      case FUNCTION -> "FUNCTION";
      case PROCEDURE -> "PROCEDURE";
      default -> null;
    };
  }

  /** Without who made it, which differs from server to server. */
  private Optional<String> from(String keyword, String text) {
    SqlTokenizer tokens = new SqlTokenizer(text, dialect.lexicalRules());
    while (tokens.next()) {
      if (tokens.isWord("AGGREGATE") || tokens.isWord(keyword)) {
        return Optional.of(text.substring(tokens.start()));
      }
    }
    return Optional.empty();
  }

  /** Whether the words name the database in which they stand, and so fit no other one. */
  private boolean names(String words, @Nullable String database) {
    SqlTokenizer tokens = new SqlTokenizer(words, dialect.lexicalRules());
    boolean isNamed = false;
    while (tokens.next()) {
      if (isNamed && tokens.isSymbol('.')) {
        return true;
      }
      String token = tokens.token();
      isNamed = token.equals(database) || token.equals("`" + database + "`");
    }
    return false;
  }
}
