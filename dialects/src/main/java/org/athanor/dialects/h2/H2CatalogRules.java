package org.athanor.dialects.h2;

import java.util.Optional;
import org.athanor.catalog.CatalogRules;

/**
 * What H2 adds to its statements: a foreign key <a
 * href="https://www.h2database.com/html/performance.html#storage_and_indexes">brings an index</a>
 * where none serves it. Immutable and thread-safe.
 */
final class H2CatalogRules implements CatalogRules {
  static final CatalogRules RULES = new H2CatalogRules();

  private H2CatalogRules() {}

  @Override
  public Optional<String> defaultSchema() {
    return Optional.of("public");
  }

  @Override
  public boolean indexesForeignKeys() {
    return true;
  }
}
