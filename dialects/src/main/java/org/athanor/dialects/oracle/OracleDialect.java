package org.athanor.dialects.oracle;

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

/** Oracle Database 12.1 to 23ai. Immutable and thread-safe. */
final class OracleDialect extends ScriptOnlyDialect {
  static final String NAME = "oracle";

  /** The file is in UTF-8; at its end SQL*Plus reads on from the empty input, and ends. */
  static final String SHELL =
      "NLS_LANG=AMERICAN_AMERICA.AL32UTF8 sqlplus -L USER@DATABASE @FILE < /dev/null";

  static final ScriptOnly PARTS = new ScriptOnly("Oracle", NAME, SHELL);

  private static final LexicalRules LEXICAL_RULES = new LexicalRules(
      false,
      false,
      false,
      false,
      false,
      false,
      false,
      false,
      LexicalRules.Batches.SLASH,
      true,
      false);

  private final OracleVersion version;

  OracleDialect(OracleVersion version) {
    super(PARTS, version.version(), version.capabilities(), spelling(version));
    this.version = version;
  }

  private static Spelling spelling(OracleVersion version) {
    Identifiers identifiers = new OracleIdentifiers(version);
    return new Spelling(
        identifiers,
        new OracleLiterals(version),
        new OracleTypes(version, identifiers),
        LEXICAL_RULES);
  }

  /** Oracle alters in place, so nothing has to be looked up. */
  @Override
  public Ddl ddl(SchemaLookup lookup) {
    return new OracleDdl(this, version);
  }

  /** What all products share; the rest is not understood. */
  @Override
  public Grammar grammar() {
    return StandardGrammar.of(lexicalRules(), identifiers()::fold, Set.of());
  }

  @Override
  public SessionRules session() {
    return new OracleSession(this, version);
  }
}
