package org.athanor.dialects.sqlserver;

import java.util.Set;
import org.athanor.dialect.Ddl;
import org.athanor.dialect.Identifiers;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.ScriptOnly;
import org.athanor.dialect.ScriptOnlyDialect;
import org.athanor.dialect.SessionRules;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.grammar.Grammar;
import org.athanor.sql.grammar.StandardGrammar;

/** SQL Server 2016 to 2025. Immutable and thread-safe. */
final class SqlServerDialect extends ScriptOnlyDialect {
  static final String NAME = "sqlserver";

  /**
   * Errors end it ({@code -b}), {@code $(...)} in texts is no variable ({@code -x}), and the file
   * is in UTF-8: <a href="https://learn.microsoft.com/sql/tools/sqlcmd/sqlcmd-utility">sqlcmd</a>.
   */
  static final String SHELL = "sqlcmd -b -x -f 65001 -i FILE";

  static final ScriptOnly PARTS = new ScriptOnly("SQL Server", NAME, SHELL);

  /** Comments nest: https://learn.microsoft.com/sql/t-sql/language-elements/slash-star-comment. */
  private static final LexicalRules LEXICAL_RULES = new LexicalRules(
      false, true, false, false, false, true, false, false, LexicalRules.Batches.GO, false, false);

  SqlServerDialect(SqlServerVersion version) {
    super(PARTS, version.version(), version.capabilities(), spelling(version));
  }

  private static Spelling spelling(SqlServerVersion version) {
    Identifiers identifiers = new SqlServerIdentifiers();
    return new Spelling(
        identifiers,
        new SqlServerLiterals(),
        new SqlServerTypes(version, identifiers),
        LEXICAL_RULES);
  }

  /** What must be known of a table is asked of the catalog by the script. */
  @Override
  public Ddl ddl(SchemaLookup lookup) {
    return new SqlServerDdl(this);
  }

  /** What all products share; the rest is not understood. */
  @Override
  public Grammar grammar() {
    return StandardGrammar.of(lexicalRules(), identifiers()::fold, Set.of("TOP"));
  }

  @Override
  public SessionRules session() {
    return new SqlServerSession(this);
  }
}
