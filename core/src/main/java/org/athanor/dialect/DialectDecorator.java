package org.athanor.dialect;

import java.util.List;
import java.util.Optional;
import org.athanor.catalog.CatalogRules;
import org.athanor.effects.EffectsModel;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.grammar.Grammar;
import org.athanor.trace.Tracer;

/**
 * A dialect that is as another one, but for what it overrides: the way to a product that is nearly
 * another. See {@link DdlDecorator} for its statements.
 *
 * <pre>{@code
 * record CockroachDialect(Dialect base) implements DialectDecorator {
 *   @Override
 *   public String name() {
 *     return "cockroachdb";
 *   }
 * }
 * }</pre>
 */
public interface DialectDecorator extends Dialect {
  /** The dialect that says the rest. */
  Dialect base();

  @Override
  default String name() {
    return base().name();
  }

  @Override
  default ServerVersion version() {
    return base().version();
  }

  @Override
  default Identifiers identifiers() {
    return base().identifiers();
  }

  @Override
  default Literals literals() {
    return base().literals();
  }

  @Override
  default TypeSystem types() {
    return base().types();
  }

  @Override
  default Capabilities capabilities() {
    return base().capabilities();
  }

  @Override
  default Ddl ddl(SchemaLookup lookup) {
    return base().ddl(lookup);
  }

  @Override
  default Inspector inspector() {
    return base().inspector();
  }

  @Override
  default Normalizer normalizer() {
    return base().normalizer();
  }

  @Override
  default MigrationLock lock() {
    return base().lock();
  }

  @Override
  default LexicalRules lexicalRules() {
    return base().lexicalRules();
  }

  @Override
  default Grammar grammar() {
    return base().grammar();
  }

  @Override
  default EffectsModel effects() {
    return base().effects();
  }

  @Override
  default SessionRules session() {
    return base().session();
  }

  @Override
  default List<String> optionChanges(List<String> before, List<String> after) {
    return base().optionChanges(before, after);
  }

  @Override
  default List<String> earlyOptionChanges(List<String> before, List<String> after) {
    return base().earlyOptionChanges(before, after);
  }

  @Override
  default Optional<BulkLoader> bulkLoader() {
    return base().bulkLoader();
  }

  @Override
  default Optional<ColumnDigest> columnDigest() {
    return base().columnDigest();
  }

  @Override
  default Binder binder() {
    return base().binder();
  }

  @Override
  default CatalogRules catalogRules() {
    return base().catalogRules();
  }

  @Override
  default Optional<Tracer> tracer() {
    return base().tracer();
  }

  @Override
  default DatabaseHealth health() {
    return base().health();
  }

  @Override
  default SqlWriter firstRows(SqlWriter query, int rows) {
    return base().firstRows(query, rows);
  }

  @Override
  default Optional<SizeReader> sizes() {
    return base().sizes();
  }

  @Override
  default List<MonitoringQuery> monitoring() {
    return base().monitoring();
  }
}
