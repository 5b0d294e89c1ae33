package org.athanor.lint.rule;

import java.util.Locale;
import java.util.Set;
import org.athanor.schema.QualifiedName;

/**
 * The tables in which migration tools keep what they have run. Their scripts write one row there
 * with each change of the schema, which is how it must be.
 */
final class BookkeepingTables {
  private static final Set<String> NAMES = Set.of(
      "athanor_version",
      "athanor_history",
      "athanor_journal",
      "alembic_version",
      "flyway_schema_history",
      "schema_version",
      "databasechangelog",
      "databasechangeloglock",
      "schema_migrations",
      "ar_internal_metadata",
      "django_migrations",
      "knex_migrations",
      "knex_migrations_lock",
      "goose_db_version",
      "gorp_migrations",
      "atlas_schema_revisions",
      "_sqlx_migrations",
      "_prisma_migrations",
      "__drizzle_migrations",
      "__efmigrationshistory",
      "sequelizemeta",
      "doctrine_migration_versions",
      "phinxlog",
      "play_evolutions");

  private BookkeepingTables() {}

  /** Whether a tool keeps its own record here, in whatever schema. */
  static boolean has(QualifiedName table) {
    return NAMES.contains(table.name().toLowerCase(Locale.ROOT));
  }
}
