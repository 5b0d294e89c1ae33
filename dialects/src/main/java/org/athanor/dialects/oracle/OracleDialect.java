package org.athanor.dialects.oracle;

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

/** Oracle Database 12.1 to 23ai. Immutable and thread-safe. */
final class OracleDialect implements Dialect {
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
  private final Identifiers identifiers;
  private final Literals literals;
  private final TypeSystem types;

  OracleDialect(OracleVersion version) {
    this.version = version;
    this.identifiers = new OracleIdentifiers(version);
    this.literals = new OracleLiterals(version);
    this.types = new OracleTypes(version, identifiers);
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

  /** Oracle alters in place, so nothing has to be looked up. */
  @Override
  public Ddl ddl(SchemaLookup lookup) {
    return new OracleDdl(this, version);
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
    return StandardGrammar.of(lexicalRules(), identifiers::fold, Set.of());
  }

  /** What statements lose; nobody has stated their locks. */
  @Override
  public EffectsModel effects() {
    return StandardLosses.MODEL;
  }

  @Override
  public SessionRules session() {
    return new OracleSession(this, version);
  }
}
