package org.athanor.dialects.postgresql;

import java.util.List;
import java.util.Optional;
import org.athanor.catalog.CatalogRules;
import org.athanor.dialect.Binder;
import org.athanor.dialect.BulkLoader;
import org.athanor.dialect.Capabilities;
import org.athanor.dialect.ColumnDigest;
import org.athanor.dialect.DatabaseHealth;
import org.athanor.dialect.Ddl;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Identifiers;
import org.athanor.dialect.Inspector;
import org.athanor.dialect.Literals;
import org.athanor.dialect.MigrationLock;
import org.athanor.dialect.MonitoringQuery;
import org.athanor.dialect.Normalizer;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.SequenceDefaults;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialect.SessionRules;
import org.athanor.dialect.SizeReader;
import org.athanor.dialects.postgresql.effects.PostgresEffects;
import org.athanor.dialects.postgresql.grammar.PostgresGrammar;
import org.athanor.dialects.postgresql.trace.PostgresTracer;
import org.athanor.effects.EffectsModel;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.grammar.Grammar;
import org.athanor.trace.Tracer;

/** PostgreSQL 12 to 18. Immutable and thread-safe. */
final class PostgresDialect implements Dialect {
  /** A session takes one value at a time unless it is told otherwise. */
  static final SequenceDefaults SEQUENCES = new SequenceDefaults(1);

  static final LexicalRules LEXICAL_RULES = new LexicalRules(
      true, true, false, true, false, false, false, true, LexicalRules.Batches.NONE, false, false);

  private static final Grammar GRAMMAR = PostgresGrammar.of(LEXICAL_RULES);

  private final PostgresVersion version;
  private final Identifiers identifiers = new PostgresIdentifiers();
  private final Literals literals = new PostgresLiterals();
  private final PostgresTypes types = new PostgresTypes(identifiers);
  private final PostgresInspector inspector;
  private final EffectsModel effects;

  PostgresDialect(ServerVersion version) {
    this.version = new PostgresVersion(version);
    this.inspector = new PostgresInspector(types, this.version);
    this.effects = new PostgresEffects(version);
  }

  @Override
  public String name() {
    return "postgresql";
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
  public PostgresTypes types() {
    return types;
  }

  @Override
  public Capabilities capabilities() {
    return version.capabilities();
  }

  /** PostgreSQL alters in place, so nothing has to be looked up. */
  @Override
  public Ddl ddl(SchemaLookup lookup) {
    return new PostgresDdl(this, version);
  }

  @Override
  public Inspector inspector() {
    return inspector;
  }

  @Override
  public Normalizer normalizer() {
    return new PostgresNormalizer(this, inspector);
  }

  @Override
  public MigrationLock lock() {
    return new PostgresLock(version);
  }

  @Override
  public LexicalRules lexicalRules() {
    return LEXICAL_RULES;
  }

  @Override
  public CatalogRules catalogRules() {
    return new PostgresCatalogRules(version.version());
  }

  @Override
  public Grammar grammar() {
    return GRAMMAR;
  }

  @Override
  public EffectsModel effects() {
    return effects;
  }

  @Override
  public SessionRules session() {
    return new PostgresSession();
  }

  /** All else that is an option of a table is compared as a setting. */
  @Override
  public List<String> optionChanges(List<String> before, List<String> after) {
    return Inheritance.joining(before, after);
  }

  @Override
  public List<String> earlyOptionChanges(List<String> before, List<String> after) {
    return Inheritance.leaving(before, after);
  }

  @Override
  public List<MonitoringQuery> monitoring() {
    return PostgresMonitoring.QUERIES;
  }

  @Override
  public Optional<Tracer> tracer() {
    return Optional.of(new PostgresTracer(this));
  }

  @Override
  public DatabaseHealth health() {
    return new PostgresHealth();
  }

  @Override
  public Optional<BulkLoader> bulkLoader() {
    return Optional.of(new CopyLoader(this));
  }

  @Override
  public Binder binder() {
    return new PostgresBinder();
  }

  /** Types such as json have no other hash than that of their text. */
  @Override
  public Optional<ColumnDigest> columnDigest() {
    return Optional.of((sql, column) ->
        sql.sql("sum(hashtextextended(").name(column).sql("::text COLLATE \"C\", 0))"));
  }

  @Override
  public Optional<SizeReader> sizes() {
    return Optional.of(PostgresSizes.READER);
  }
}
