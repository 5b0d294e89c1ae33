package org.athanor.junit;

import org.jspecify.annotations.Nullable;

/**
 * Assertions on what migrations have made, to be imported statically. They need no library, and
 * stand beside those of AssertJ and others.
 *
 * <pre>{@code
 * assertThat(migrations.schema()).hasTable("users").column("email").isUnique().isNotNullable();
 * assertThat(migrations.rows("SELECT name FROM users")).containsExactly(row("Ann"));
 * }</pre>
 */
public final class MigrationAssertions {
  private MigrationAssertions() {}

  /** Assertions on a schema. */
  public static SchemaAssert assertThat(InspectedSchema schema) {
    return new SchemaAssert(schema);
  }

  /** Assertions on rows. */
  public static RowsAssert assertThat(Rows rows) {
    return new RowsAssert(rows);
  }

  /** A row to compare with; null is NULL, and numbers are compared by their values. */
  public static Rows.Row row(@Nullable Object... values) {
    return Rows.row(values);
  }
}
