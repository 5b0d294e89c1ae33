package org.athanor.dialects.sqlite;

import java.util.EnumSet;
import java.util.Optional;
import org.athanor.catalog.CatalogRules;
import org.athanor.dialect.Binder;
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
import org.athanor.dialect.ServerVersion;
import org.athanor.dialect.SessionRules;
import org.athanor.dialect.SizeReader;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.TypeSystem;
import org.athanor.dialects.sqlite.grammar.SqliteGrammar;
import org.athanor.effects.EffectsModel;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.grammar.Grammar;

/** SQLite 3.35 and newer. Immutable and thread-safe. */
final class SqliteDialect implements Dialect {
  private static final Capabilities CAPABILITIES = new Capabilities(EnumSet.of(
      Capability.TRANSACTIONAL_DDL,
      Capability.PARTIAL_INDEXES,
      Capability.EXPRESSION_INDEXES,
      Capability.DEFERRABLE_FOREIGN_KEYS,
      Capability.VIRTUAL_GENERATED_COLUMNS,
      Capability.STORED_GENERATED_COLUMNS,
      Capability.CASELESS_NAMES,
      Capability.VIEWS,
      Capability.TRIGGERS,
      Capability.LATE_BINDING,
      Capability.VIRTUAL_TABLES,
      Capability.COLUMN_CONSTRAINTS,
      Capability.COLUMN_REFERENCES,
      Capability.NAMED_PRIMARY_KEYS,
      Capability.SINGLE_WRITER));

  private static final Grammar GRAMMAR = SqliteGrammar.of(SqliteText.RULES);

  private final ServerVersion version;
  private final boolean enforcesForeignKeys;
  private final Identifiers identifiers = new SqliteIdentifiers();
  private final Literals literals = new SqliteLiterals();
  private final SqliteTypes types = new SqliteTypes();

  /**
   * For a connection.
   *
   * @param enforcesForeignKeys what {@code PRAGMA foreign_keys} said when it was opened
   */
  SqliteDialect(ServerVersion version, boolean enforcesForeignKeys) {
    this.version = version;
    this.enforcesForeignKeys = enforcesForeignKeys;
  }

  @Override
  public String name() {
    return "sqlite";
  }

  @Override
  public ServerVersion version() {
    return version;
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
    return CAPABILITIES;
  }

  @Override
  public Ddl ddl(SchemaLookup lookup) {
    return new SqliteDdl(this, lookup);
  }

  @Override
  public Inspector inspector() {
    return new SqliteInspector(this, types);
  }

  @Override
  public Normalizer normalizer() {
    return new SqliteNormalizer(this, types);
  }

  @Override
  public MigrationLock lock() {
    return new SqliteLock();
  }

  @Override
  public LexicalRules lexicalRules() {
    return SqliteText.RULES;
  }

  @Override
  public CatalogRules catalogRules() {
    return new SqliteCatalogRules();
  }

  @Override
  public EffectsModel effects() {
    return new SqliteEffects();
  }

  @Override
  public Grammar grammar() {
    return GRAMMAR;
  }

  @Override
  public SessionRules session() {
    return new SqliteSession(enforcesForeignKeys);
  }

  @Override
  public DatabaseHealth health() {
    return new SqliteHealth(session());
  }

  @Override
  public Binder binder() {
    return new SqliteBinder();
  }

  @Override
  public SqlWriter firstRows(SqlWriter query, int rows) {
    return query.sql(" LIMIT ").number(rows);
  }

  @Override
  public Optional<SizeReader> sizes() {
    return Optional.of(SqliteSizes.READER);
  }
}
