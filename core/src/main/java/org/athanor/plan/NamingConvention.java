package org.athanor.plan;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Identifiers;
import org.athanor.schema.Check;
import org.athanor.schema.Constraint;
import org.athanor.schema.Exclusion;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.IndexPart;
import org.athanor.schema.NamingTemplates;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.SqlTokenizer;

/**
 * Names for constraints that have none: {@code pk_invoice}, {@code fk_invoice_customer_id},
 * {@code uq_invoice_number}, {@code ck_invoice_total}. A check is named after the columns that it
 * speaks of, so that its name stays when its text changes.
 *
 * <p>A name that is too long for the database is cut and gets a checksum of the whole, so that two
 * long names stay different. Immutable and thread-safe.
 */
public final class NamingConvention {
  private final Identifiers identifiers;
  private final LexicalRules rules;
  private final NamingTemplates templates;

  /** Names that the given database accepts, as they usually are. */
  public NamingConvention(Dialect dialect) {
    this(dialect, NamingTemplates.DEFAULT);
  }

  /** Names that the given database accepts, by the given templates. */
  public NamingConvention(Dialect dialect, NamingTemplates templates) {
    this.templates = templates;
    this.identifiers = dialect.identifiers();
    this.rules = dialect.lexicalRules();
  }

  /**
   * The constraint with a name: its own, or one made of its table and columns, with a number behind
   * it where that is taken.
   *
   * @param table the table that gets it, with its columns
   * @param constraint the constraint
   * @param taken names that are not free
   */
  public Constraint named(Table table, Constraint constraint, Set<String> taken) {
    if (constraint.name() != null) {
      return constraint;
    }
    String usual = usualName(table, constraint);
    String name = fitting(usual);
    for (int number = 2; taken.contains(name); number++) {
      name = fitting(usual + "_" + number);
    }
    return constraint.withName(name);
  }

  private String usualName(Table table, Constraint constraint) {
    return switch (constraint.kind()) {
      case PRIMARY_KEY ->
        filled(templates.primaryKey(), table, ((PrimaryKey) constraint).columns(), "");
      case UNIQUE ->
        filled(templates.unique(), table, ((UniqueConstraint) constraint).columns(), "");
      case FOREIGN_KEY -> {
        ForeignKey key = (ForeignKey) constraint;
        yield filled(templates.foreignKey(), table, key.columns(), key.target().name());
      }
      case CHECK -> {
        String expression = ((Check) constraint).expression();
        List<String> columns = mentioned(table, expression);
        List<String> told = columns.isEmpty() ? List.of(checksum(expression)) : columns;
        yield filled(templates.check(), table, told, "");
      }
      case EXCLUSION ->
        filled(templates.exclusion(), table, compared(table, (Exclusion) constraint), "");
    };
  }

  private static String filled(String template, Table table, List<String> columns, String target) {
    return NamingTemplates.filled(
        template,
        Map.of(
            "table",
            table.name().name(),
            "columns",
            String.join("_", columns),
            "column",
            columns.isEmpty() ? "" : columns.get(0),
            "target",
            target));
  }

  private List<String> compared(Table table, Exclusion exclusion) {
    Set<String> columns = new LinkedHashSet<>();
    for (Exclusion.Element element : exclusion.elements()) {
      IndexPart part = element.part();
      columns.addAll(part.isExpression() ? mentioned(table, part.text()) : List.of(part.text()));
    }
    return List.copyOf(columns);
  }

  /** The columns that an expression names, in the order in which they first stand there. */
  private List<String> mentioned(Table table, String expression) {
    Set<String> found = new LinkedHashSet<>();
    SqlTokenizer tokens = new SqlTokenizer(expression, rules);
    while (tokens.next()) {
      String token = tokens.token();
      if (tokens.kind() == SqlTokenizer.Kind.WORD) {
        table.column(identifiers.fold(token)).ifPresent(column -> found.add(column.name()));
      } else if (tokens.kind() == SqlTokenizer.Kind.QUOTED_NAME) {
        String bare = token.substring(1, token.length() - 1).replace("\"\"", "\"");
        table.column(identifiers.ofStored(bare)).ifPresent(column -> found.add(column.name()));
      }
    }
    return List.copyOf(found);
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
