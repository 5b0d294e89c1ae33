package org.athanor.dialects.sqlite;

import java.util.Optional;
import org.athanor.catalog.CatalogRules;

/** What SQLite adds to statements: it rolls changes of the schema back, and names nothing. */
record SqliteCatalogRules() implements CatalogRules {
  @Override
  public Optional<String> defaultSchema() {
    return Optional.of("main");
  }

  @Override
  public boolean rollsBack() {
    return true;
  }
}
