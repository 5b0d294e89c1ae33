package org.athanor.schema;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * What the names of constraints are made of.
 *
 * <p>A template is text with <code>{table}</code>, <code>{columns}</code> (all columns with
 * underscores between them), <code>{column}</code> (the first of them) and, for foreign keys,
 * <code>{target}</code> (the table referred to):
 *
 * <pre>{@code
 * NamingTemplates.DEFAULT.withForeignKey("fk_{table}_{target}")
 * }</pre>
 *
 * @param primaryKey of primary keys
 * @param unique of unique constraints
 * @param foreignKey of foreign keys
 * @param check of checks
 * @param exclusion of exclusion constraints
 */
public record NamingTemplates(
    String primaryKey, String unique, String foreignKey, String check, String exclusion) {
  private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)\\}");
  private static final List<String> TOKENS = List.of("table", "columns", "column", "target");

  /** {@code pk_invoice}, {@code uq_invoice_number}, {@code fk_invoice_customer_id} and so on. */
  public static final NamingTemplates DEFAULT = new NamingTemplates(
      "pk_{table}",
      "uq_{table}_{columns}",
      "fk_{table}_{columns}",
      "ck_{table}_{columns}",
      "ex_{table}_{columns}");

  public NamingTemplates {
    for (String template : List.of(primaryKey, unique, foreignKey, check, exclusion)) {
      requireKnown(template);
    }
  }

  private static void requireKnown(String template) {
    Matcher token = TOKEN.matcher(template);
    while (token.find()) {
      if (!TOKENS.contains(token.group(1))) {
        throw AthanorException.of(
                ErrorCode.CFG_002,
                "The naming template \"" + template + "\" asks for \"" + token.group()
                    + "\", which nobody knows.")
            .fix("use {table}, {columns}, {column} or {target}")
            .build();
      }
    }
  }

  /** The same with another template for primary keys. */
  public NamingTemplates withPrimaryKey(String template) {
    return new NamingTemplates(template, unique, foreignKey, check, exclusion);
  }

  /** The same with another template for unique constraints. */
  public NamingTemplates withUnique(String template) {
    return new NamingTemplates(primaryKey, template, foreignKey, check, exclusion);
  }

  /** The same with another template for foreign keys. */
  public NamingTemplates withForeignKey(String template) {
    return new NamingTemplates(primaryKey, unique, template, check, exclusion);
  }

  /** The same with another template for checks. */
  public NamingTemplates withCheck(String template) {
    return new NamingTemplates(primaryKey, unique, foreignKey, template, exclusion);
  }

  /** The same with another template for exclusion constraints. */
  public NamingTemplates withExclusion(String template) {
    return new NamingTemplates(primaryKey, unique, foreignKey, check, template);
  }

  /** A template with its tokens replaced; one that has no value here becomes nothing. */
  public static String filled(String template, Map<String, String> values) {
    return TOKEN.matcher(template).replaceAll(token -> quoted(token, values));
  }

  private static String quoted(MatchResult token, Map<String, String> values) {
    return Matcher.quoteReplacement(values.getOrDefault(token.group(1), ""));
  }
}
