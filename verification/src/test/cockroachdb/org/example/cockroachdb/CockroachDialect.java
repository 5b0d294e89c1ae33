package org.example.cockroachdb;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.athanor.dialect.BulkLoader;
import org.athanor.dialect.Capabilities;
import org.athanor.dialect.Capability;
import org.athanor.dialect.Ddl;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectDecorator;
import org.athanor.dialect.MigrationLock;
import org.athanor.dialect.SchemaLookup;

/** PostgreSQL with what CockroachDB does otherwise. */
record CockroachDialect(Dialect base) implements DialectDecorator {
  static final String NAME = "cockroachdb";

  private static final Set<Capability> MISSING = EnumSet.of(
      Capability.EXCLUSION_CONSTRAINTS,
      Capability.DEFERRABLE_FOREIGN_KEYS,
      Capability.DEFERRABLE_UNIQUE,
      Capability.DOMAINS,
      Capability.EXTENSIONS);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    Set<Capability> present = EnumSet.noneOf(Capability.class);
    for (Capability capability : Capability.values()) {
      if (base.capabilities().has(capability) && !MISSING.contains(capability)) {
        present.add(capability);
      }
    }
    return new Capabilities(present);
  }

  @Override
  public Ddl ddl(SchemaLookup lookup) {
    return new CockroachDdl(base.ddl(lookup));
  }

  @Override
  public MigrationLock lock() {
    return new RowLock();
  }

  @Override
  public Optional<BulkLoader> bulkLoader() {
    return Optional.empty();
  }
}
