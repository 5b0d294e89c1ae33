package org.athanor.dialects.h2;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.athanor.catalog.CatalogRules;
import org.athanor.dialect.Capabilities;
import org.athanor.dialect.Capability;
import org.athanor.dialect.DatabaseHealth;
import org.athanor.dialect.Ddl;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Identifiers;
import org.athanor.dialect.Inspector;
import org.athanor.dialect.Literals;
import org.athanor.dialect.MigrationLock;
import org.athanor.dialect.Normalizer;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.SequenceDefaults;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialect.SessionRules;
import org.athanor.dialect.SizeReader;
import org.athanor.dialect.TypeSystem;
import org.athanor.effects.EffectsModel;
import org.athanor.effects.StandardLosses;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.grammar.Grammar;
import org.athanor.sql.grammar.StandardGrammar;

/** H2 2.1 and newer. Immutable and thread-safe. */
final class H2Dialect implements Dialect {
  /** A session takes 32 values at a time unless it is told otherwise. */
  static final SequenceDefaults SEQUENCES = new SequenceDefaults(32);

  /** Of every mode but that of SQL Server, which has square brackets too. */
  static final LexicalRules LEXICAL_RULES = new LexicalRules(
      true, true, false, false, true, false, false, false, LexicalRules.Batches.NONE, false, false);

  static final LexicalRules WITH_BRACKETS = new LexicalRules(
      true, true, false, false, true, true, false, false, LexicalRules.Batches.NONE, false, false);

  private final H2Settings settings;
  private final Identifiers identifiers;
  private final Literals literals = new H2Literals();
  private final H2Types types;
  private final H2Inspector inspector;

  H2Dialect(H2Settings settings) {
    this.settings = settings;
    this.identifiers = new H2Identifiers(settings);
    this.types = new H2Types(identifiers);
    this.inspector = new H2Inspector(settings, identifiers, types);
  }

  @Override
  public String name() {
    return "h2";
  }

  @Override
  public ServerVersion version() {
    return settings.version();
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

  /**
   * Each schema change commits: <a
   * href="https://www.h2database.com/html/grammar.html#create_table">"This command commits an open
   * transaction"</a>. Only unique indexes store further columns, and no index has a condition or an
   * expression.
   */
  @Override
  public Capabilities capabilities() {
    Set<Capability> present = EnumSet.of(
        Capability.ALTER_CONSTRAINTS,
        Capability.ALTER_COLUMNS,
        Capability.RENAME_INDEXES,
        Capability.RENAME_CONSTRAINTS,
        Capability.COMMENTS,
        Capability.SEQUENCES,
        Capability.ENUM_TYPES,
        Capability.SCHEMAS,
        Capability.INDEX_METHODS,
        Capability.ARRAYS,
        Capability.STORED_GENERATED_COLUMNS,
        Capability.NAMED_PRIMARY_KEYS,
        Capability.NULLS_ORDER,
        Capability.VIEWS,
        Capability.FUNCTIONS,
        Capability.AGGREGATES,
        Capability.TRIGGERS,
        Capability.DOMAINS,
        Capability.GRANTS);
    if (settings.hasNullsDistinct()) {
      present.add(Capability.NULLS_NOT_DISTINCT);
    }
    return new Capabilities(present);
  }

  /** H2 alters in place, so nothing has to be looked up. */
  @Override
  public Ddl ddl(SchemaLookup lookup) {
    return new H2Ddl(this, settings);
  }

  @Override
  public Inspector inspector() {
    return inspector;
  }

  @Override
  public Normalizer normalizer() {
    return new H2Normalizer(this, inspector);
  }

  @Override
  public DatabaseHealth health() {
    return new H2Health();
  }

  @Override
  public MigrationLock lock() {
    return new H2Lock();
  }

  @Override
  public LexicalRules lexicalRules() {
    return settings.lexicalRules();
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
  public CatalogRules catalogRules() {
    return H2CatalogRules.RULES;
  }

  @Override
  public SessionRules session() {
    return new H2Session(settings);
  }

  /** What decides how SQL is read. */
  H2Settings settings() {
    return settings;
  }

  @Override
  public Optional<SizeReader> sizes() {
    return Optional.of(H2Sizes.READER);
  }
}
