package org.athanor.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.athanor.dialect.Identifiers;
import org.athanor.schema.Check;
import org.athanor.schema.Constraint;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;

/**
 * Names for constraints that have none: {@code pk_invoice}, {@code fk_invoice_customer_id},
 * {@code uq_invoice_number}, {@code ck_invoice_1a2b3c4d}.
 *
 * <p>A name that is too long for the database is cut and gets a checksum of the whole, so that two
 * long names stay different.
 */
public final class NamingConvention {
  private final Identifiers identifiers;

  /** Names that the given database accepts. */
  public NamingConvention(Identifiers identifiers) {
    this.identifiers = identifiers;
  }

  /** The constraint with a name: its own, or one made of its table and columns. */
  public Constraint named(String table, Constraint constraint) {
    if (constraint.name() != null) {
      return constraint;
    }
    if (constraint instanceof PrimaryKey key) {
      return new PrimaryKey(fitting("pk_" + table), key.columns());
    }
    if (constraint instanceof UniqueConstraint unique) {
      return new UniqueConstraint(
          fitting("uq_" + table + joined(unique.columns())),
          unique.columns(),
          unique.nullsNotDistinct(),
          unique.deferrability());
    }
    if (constraint instanceof Check check) {
      String name = fitting("ck_" + table + "_" + checksum(check.expression()));
      return new Check(name, check.expression(), check.validated());
    }
    ForeignKey key = (ForeignKey) constraint;
    return new ForeignKey(
        fitting("fk_" + table + joined(key.columns())),
        key.columns(),
        key.target(),
        key.targetColumns(),
        key.onDelete(),
        key.onUpdate(),
        key.deferrability(),
        key.validated());
  }

  /** The table with a name on every constraint. */
  public Table named(Table table) {
    Table.Builder builder = table.toBuilder();
    builder.primaryKey(null);
    builder.uniqueConstraints().clear();
    builder.checks().clear();
    builder.foreignKeys().clear();
    for (Constraint constraint : table.constraints()) {
      builder.constraint(named(table.name().name(), constraint));
    }
    return builder.build();
  }

  private static String joined(List<String> columns) {
    return "_" + String.join("_", columns);
  }

  private String fitting(String name) {
    if (identifiers.length(name) <= identifiers.maxLength()) {
      return name;
    }
    String mark = "_" + checksum(name);
    int end = name.length();
    while (identifiers.length(name.substring(0, end) + mark) > identifiers.maxLength()) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end) + mark;
  }

  private static String checksum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format(java.util.Locale.ROOT, "%08x", crc.getValue());
  }
}
