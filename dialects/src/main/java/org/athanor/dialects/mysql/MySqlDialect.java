package org.athanor.dialects.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.athanor.catalog.CatalogRules;
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
import org.athanor.dialect.ServerVersion;
import org.athanor.dialect.SessionRules;
import org.athanor.dialect.SizeReader;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.TypeSystem;
import org.athanor.dialects.mysql.effects.MySqlEffects;
import org.athanor.dialects.mysql.grammar.MySqlGrammar;
import org.athanor.dialects.mysql.trace.MySqlTracer;
import org.athanor.effects.EffectsModel;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.grammar.Grammar;
import org.athanor.trace.Tracer;

/**
 * MySQL 8.0 and newer, and its descendants, which differ by their {@link ServerFacts}.
 *
 * <p>Immutable and thread-safe.
 */
public final class MySqlDialect implements Dialect {
  private final ServerFacts facts;
  private final SqlMode mode;
  private final MySqlIdentifiers identifiers;
  private final MySqlLiterals literals;
  private final MySqlTypes types;

  private MySqlDialect(ServerFacts facts, SqlMode mode) {
    this.facts = facts;
    this.mode = mode;
    this.identifiers = new MySqlIdentifiers(facts);
    this.literals = new MySqlLiterals(facts, mode);
    this.types = new MySqlTypes(facts);
  }

  /** For scripts: of the session that will run them only the default {@code sql_mode} is known. */
  public static MySqlDialect offline(ServerFacts facts) {
    return new MySqlDialect(facts, SqlMode.DEFAULT);
  }

  /**
   * For an open connection, whose {@code sql_mode} decides how literals are written and read.
   *
   * @throws SQLException when the server does not answer
   * @throws AthanorException DDL-005 when it is a server of another product
   */
  public static MySqlDialect connected(Connection connection, ServerFacts facts)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT @@SESSION.sql_mode, VERSION()")) {
      result.next();
      refuseOther(facts, result.getString(2));
      return new MySqlDialect(facts, SqlMode.parse(result.getString(1)));
    }
  }

  private static void refuseOther(ServerFacts facts, String version) {
    if (!facts.isVersionOf(version)) {
      throw AthanorException.of(
              ErrorCode.DDL_005,
              "The URL begins with \"jdbc:" + facts.dialectName()
                  + ":\", and the server is of another product: " + version + ".")
          .fix("begin it with jdbc:mariadb: for MariaDB and with jdbc:mysql: for MySQL,"
              + " each with its own driver")
          .build();
    }
  }

  /** What the product can do, by name. */
  ServerFacts facts() {
    return facts;
  }

  @Override
  public String name() {
    return facts.dialectName();
  }

  @Override
  public ServerVersion version() {
    return facts.version();
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
    return facts.capabilities();
  }

  @Override
  public Ddl ddl(SchemaLookup lookup) {
    return new MySqlDdl(this, lookup);
  }

  @Override
  public Inspector inspector() {
    return new MySqlInspector(this);
  }

  @Override
  public Normalizer normalizer() {
    return new MySqlNormalizer(this);
  }

  @Override
  public MigrationLock lock() {
    return new MySqlLock(facts);
  }

  @Override
  public LexicalRules lexicalRules() {
    return MySqlText.rules(mode);
  }

  @Override
  public List<String> optionChanges(List<String> before, List<String> after) {
    return TableOptions.changes(before, after);
  }

  @Override
  public CatalogRules catalogRules() {
    return new MySqlCatalogRules(facts);
  }

  @Override
  public Grammar grammar() {
    return MySqlGrammar.of(lexicalRules(), facts.executableComments());
  }

  /** Who has NOCOPY takes a LOCK with each algorithm, and can so be asked for both. */
  @Override
  public Optional<Tracer> tracer() {
    return facts.onlineRules().hasNoCopy() ? Optional.of(new MySqlTracer(this)) : Optional.empty();
  }

  @Override
  public EffectsModel effects() {
    return new MySqlEffects(facts.onlineRules());
  }

  @Override
  public SessionRules session() {
    return new MySqlSession(facts, literals, lexicalRules());
  }

  @Override
  public List<MonitoringQuery> monitoring() {
    return MySqlMonitoring.QUERIES;
  }

  @Override
  public DatabaseHealth health() {
    return new MySqlHealth();
  }

  @Override
  public SqlWriter firstRows(SqlWriter query, int rows) {
    return query.sql(" LIMIT ").number(rows);
  }

  /** The first 60 bits of each MD5. */
  @Override
  public Optional<ColumnDigest> columnDigest() {
    return Optional.of((sql, column) ->
        sql.sql("sum(cast(conv(left(md5(").name(column).sql("), 15), 16, 10) AS unsigned))"));
  }

  @Override
  public Optional<SizeReader> sizes() {
    return Optional.of(MySqlSizes.READER);
  }
}
