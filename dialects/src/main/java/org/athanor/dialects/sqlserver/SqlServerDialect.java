package org.athanor.dialects.sqlserver;

import java.util.Set;
import org.athanor.dialect.Capabilities;
import org.athanor.dialect.Ddl;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Identifiers;
import org.athanor.dialect.Inspector;
import org.athanor.dialect.Literals;
import org.athanor.dialect.MigrationLock;
import org.athanor.dialect.Normalizer;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.ScriptOnly;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialect.SessionRules;
import org.athanor.dialect.TypeSystem;
import org.athanor.effects.EffectsModel;
import org.athanor.effects.StandardLosses;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.grammar.Grammar;
import org.athanor.sql.grammar.StandardGrammar;

/** SQL Server 2016 to 2025. Immutable and thread-safe. */
final class SqlServerDialect implements Dialect {
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

  private final SqlServerVersion version;
  private final Identifiers identifiers = new SqlServerIdentifiers();
  private final Literals literals = new SqlServerLiterals();
  private final TypeSystem types;

  SqlServerDialect(SqlServerVersion version) {
    this.version = version;
    this.types = new SqlServerTypes(version, identifiers);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ServerVersion version() {
    return version.version();
  }

  @Override
  public Identifiers identifiers() {
    return identifiers;
  }

  @Override
  public Literals literals() {
    return literals;
  }

  @Override
  public TypeSystem types() {
    return types;
  }

  @Override
  public Capabilities capabilities() {
    return version.capabilities();
  }

  /** What must be known of a table is asked of the catalog by the script. */
  @Override
  public Ddl ddl(SchemaLookup lookup) {
    return new SqlServerDdl(this);
  }

  @Override
  public Inspector inspector() {
    return PARTS;
  }

  @Override
  public Normalizer normalizer() {
    return PARTS;
  }

  @Override
  public MigrationLock lock() {
    return PARTS;
  }

  @Override
  public LexicalRules lexicalRules() {
    return LEXICAL_RULES;
  }

  /** What all products share; the rest is not understood. */
  @Override
  public Grammar grammar() {
    return StandardGrammar.of(lexicalRules(), identifiers::fold, Set.of("TOP"));
  }

  /** What statements lose; nobody has stated their locks. */
  @Override
  public EffectsModel effects() {
    return StandardLosses.MODEL;
  }

  @Override
  public SessionRules session() {
    return new SqlServerSession(this);
  }
}
