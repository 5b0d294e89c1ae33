package org.athanor.dialects.mysql;

import java.util.List;
import java.util.Locale;
import org.athanor.dialect.DefinitionWriter;
import org.athanor.dialect.SqlWriter;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.Deferrability;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.IndexPart;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Setting;
import org.athanor.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Definitions as this family has them: <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/create-table.html">CREATE TABLE</a>.
 */
final class MySqlDefinitions extends DefinitionWriter {
  private final ServerFacts facts;

  MySqlDefinitions(ServerFacts facts) {
    this.facts = facts;
  }

  /**
   * Writes a new column. Only TIMESTAMP says that it is nullable: without the word, servers with
   * {@code explicit_defaults_for_timestamp} off make it NOT NULL. See <a
   * href="https://mariadb.com/kb/en/server-system-variables/#explicit_defaults_for_timestamp">the
   * variable</a>.
   */
  @Override
  public void column(SqlWriter sql, Column column) {
    boolean isTimestamp =
        column.type() instanceof DataType.Timestamp timestamp && timestamp.withTimeZone();
    definition(sql, column, isTimestamp ? " NULL" : "");
  }

  /** Writes the whole of a column that is there already, its nullability always in words. */
  void restated(SqlWriter sql, Column column) {
    definition(sql, column, " NULL");
  }

  private void definition(SqlWriter sql, Column column, String nullable) {
    sql.name(column.name()).sql(" ").type(column.type());
    if (column.collation() != null) {
      sql.sql(" COLLATE ").name(column.collation());
    }
    if (column.defaultValue() instanceof ColumnDefault.Generated generated) {
      generated(sql, column, generated);
    } else {
      sql.sql(column.nullable() ? nullable : " NOT NULL");
      defaultOrCounter(sql, column);
    }
    if (column.comment() != null && !column.comment().isEmpty()) {
      comment(sql.sql(" "), column.comment());
    }
  }

  /**
   * Writes {@code COMMENT 'text'}. Comments are kept in utf8mb3, which has no characters beyond the
   * basic plane: <a
   * href="https://dev.mysql.com/doc/refman/8.4/en/charset-metadata.html">metadata</a>.
   */
  void comment(SqlWriter sql, String text) {
    if (isWide(text)) {
      throw AthanorException.of(
              ErrorCode.DDL_004,
              facts.title() + " keeps no character beyond U+FFFF, such as an emoji, in a comment.")
          .evidence(text)
          .fix("take it out of the comment")
          .build();
    }
    sql.sql("COMMENT ").literal(text);
  }

  private void generated(SqlWriter sql, Column column, ColumnDefault.Generated generated) {
    super.defaultClause(sql, generated);
    if (!column.nullable() && !facts.hasRequiredGeneratedColumns()) {
      throw refused(
          facts.title() + " has no NOT NULL for generated columns, as column \"" + column.name()
              + "\" asks.",
          "make it nullable and add a check: " + column.name() + " IS NOT NULL");
    }
    sql.sqlIf(!column.nullable(), " NOT NULL");
  }

  private void defaultOrCounter(SqlWriter sql, Column column) {
    ColumnDefault value = column.defaultValue();
    if (value instanceof ColumnDefault.Identity identity) {
      checkCounter(column.name(), identity);
      sql.sql(" AUTO_INCREMENT");
    } else if (!(value instanceof ColumnDefault.None)) {
      sql.sql(" DEFAULT ");
      defaultOf(sql, column.type(), value);
    }
  }

  /** AUTO_INCREMENT counts by the server's step, and gives way to what an INSERT brings. */
  private void checkCounter(String column, ColumnDefault.Identity identity) {
    if (identity.mode() == ColumnDefault.Mode.ALWAYS) {
      throw refused(
          facts.title() + " cannot keep INSERT from giving values to column \"" + column
              + "\", which counts always.",
          "let it count by default: .identity()");
    }
    SequenceOptions options = identity.options();
    boolean isPlain = isOne(options.increment())
        && isOne(options.minimum())
        && options.maximum() == null
        && options.cache() == null
        && !Boolean.TRUE.equals(options.cycle());
    if (!isPlain) {
      throw refused(
          facts.title() + " counts upwards by the server's own step; column \"" + column
              + "\" asks for something else.",
          "give nothing but the first value: SequenceOptions.DEFAULT.startingAt(100L, null)");
    }
  }

  private static boolean isOne(@Nullable Long setting) {
    return setting == null || setting == 1;
  }

  /** Writes what follows DEFAULT for a column of a type. */
  void defaultOf(SqlWriter sql, DataType type, ColumnDefault value) {
    refuseWide(type, value);
    if (value instanceof ColumnDefault.Constant constant) {
      boolean isNull = constant.value().value() == null;
      boolean wraps = !isNull && facts.wrapsLongDefaults() && DefaultText.isLong(type);
      if (wraps) {
        requireExpressions("a constant of a column without a limit");
      }
      sql.sqlIf(wraps, "(").literal(constant.value()).sqlIf(wraps, ")");
    } else if (value instanceof ColumnDefault.Expression expression) {
      expression(sql, type, expression.sql());
    } else {
      super.defaultValue(sql, value);
    }
  }

  private void refuseWide(DataType type, ColumnDefault value) {
    String text = value instanceof ColumnDefault.Constant constant && DefaultText.isLong(type)
        ? String.valueOf(constant.value().value())
        : value instanceof ColumnDefault.Expression expression ? expression.sql() : "";
    if (!facts.keepsWideExpressions() && isWide(text)) {
      throw AthanorException.of(
              ErrorCode.DDL_004,
              facts.title() + " keeps no character beyond U+FFFF, such as an emoji, in a default"
                  + " that is an expression or of a column without a limit.")
          .evidence(text)
          .fix("use varchar(n) with a constant, or set the value in the application")
          .build();
    }
  }

  private static boolean isWide(String text) {
    return text.chars().anyMatch(c -> Character.isSurrogate((char) c));
  }

  private void expression(SqlWriter sql, DataType type, String text) {
    boolean isLong = facts.wrapsLongDefaults() && DefaultText.isLong(type);
    boolean isPlain = DefaultText.isLiteral(text) && !isLong
        || DefaultText.isNow(text) && DefaultText.isMoment(type)
        || DefaultText.hasOnUpdate(text)
        || DefaultText.isParenthesized(text);
    if (isPlain) {
      sql.user(text);
    } else {
      requireExpressions("\"" + text + "\"");
      sql.sql("(").user(text).sql(")");
    }
  }

  private void requireExpressions(String what) {
    if (!facts.hasExpressionDefaults()) {
      throw refused(
          facts.title() + " has no expressions as defaults, which " + what + " needs.",
          "give a constant to a column of limited length, or set the value in a trigger");
    }
  }

  @Override
  public void sequenceOptions(SqlWriter sql, SequenceOptions options, String prefix) {
    SequenceOptions withoutCycle = new SequenceOptions(
        sequenceType(options.type()),
        options.start(),
        options.increment(),
        options.minimum(),
        withinType(options.maximum()),
        options.cache(),
        null);
    super.sequenceOptions(sql, withoutCycle, prefix);
    if (options.cycle() != null) {
      sql.sqlIf(!withoutCycle.equals(SequenceOptions.DEFAULT), " ");
      sql.sql(options.cycle() ? "CYCLE" : "NOCYCLE");
    }
  }

  /** A sequence stays below the end of its type. */
  private static @Nullable Long withinType(@Nullable Long maximum) {
    return maximum == null ? null : Long.valueOf(Math.min(maximum, Long.MAX_VALUE - 1));
  }

  private @Nullable DataType sequenceType(@Nullable DataType type) {
    if (type == null || facts.hasSequenceTypes()) {
      return type;
    }
    if (!(type instanceof DataType.BigInt)) {
      throw refused(
          facts.title() + " counts in every sequence as bigint.",
          "leave the type out, and give a minimum and a maximum");
    }
    return null;
  }

  @Override
  protected void unique(SqlWriter sql, UniqueConstraint unique) {
    refuseNullsNotDistinct(unique.nullsNotDistinct(), String.valueOf(unique.name()));
    super.unique(sql, unique);
  }

  @Override
  protected void foreignKey(SqlWriter sql, ForeignKey key) {
    refuseNotValid(key.validated(), key.name());
    if (key.onDelete() == ReferentialAction.SET_DEFAULT
        || key.onUpdate() == ReferentialAction.SET_DEFAULT) {
      throw refused(
          "InnoDB has no SET DEFAULT, as foreign key \"" + key.name() + "\" asks.",
          "use SET NULL, or a trigger that sets the value");
    }
    super.foreignKey(sql, key);
  }

  @Override
  protected void check(SqlWriter sql, Check check) {
    if (!facts.hasChecks()) {
      throw refused(
          facts.title() + " reads check constraints and forgets them; \"" + check.name()
              + "\" would check nothing.",
          "check in a trigger, or use MySQL 8.0.16 or newer");
    }
    refuseNotValid(check.validated(), check.name());
    super.check(sql, check);
  }

  private void refuseNotValid(boolean validated, @Nullable String name) {
    if (!validated) {
      throw refused(
          facts.title() + " cannot leave existing rows unchecked, as constraint \"" + name
              + "\" asks.",
          "leave out the NOT VALID: the rows are checked when the constraint is made");
    }
  }

  private void refuseNullsNotDistinct(boolean asked, String name) {
    if (asked) {
      throw refused(
          facts.title() + " counts NULLs as distinct; \"" + name
              + "\" asks for NULLS NOT DISTINCT.",
          "make it unique over a generated column: ifnull(column, some value that no row has)");
    }
  }

  @Override
  protected void deferrability(SqlWriter sql, Deferrability deferrability) {
    if (deferrability != Deferrability.NOT_DEFERRABLE) {
      throw refused(
          facts.title() + " checks every constraint at once; none can wait for the commit.",
          "make it not deferrable");
    }
  }

  /** Writes {@code [UNIQUE|FULLTEXT|SPATIAL] INDEX name (keys) options}, as inside CREATE TABLE. */
  void index(SqlWriter sql, Index index) {
    sql.sqlIf(index.unique(), "UNIQUE ");
    String kind = kindWord(index.options());
    sql.sqlIf(!kind.isEmpty(), kind + " ").sql("INDEX ").name(index.name()).sql(" ");
    keysAndOptions(sql, index);
  }

  /** Writes {@code (keys) options}. */
  void keysAndOptions(SqlWriter sql, Index index) {
    indexParts(sql, index.parts());
    if (index.method() != null) {
      sql.sql(" USING ").sql(method(index));
    }
    indexOptions(sql, index);
  }

  private String method(Index index) {
    String method = String.valueOf(index.method()).toUpperCase(Locale.ROOT);
    return switch (method) {
      case "BTREE", "HASH", "RTREE" -> method;
      default ->
        throw refused(
            facts.title() + " has no index method \"" + index.method() + "\", as \"" + index.name()
                + "\" asks.",
            "use btree or hash, or the kinds FULLTEXT and SPATIAL");
    };
  }

  @Override
  protected void indexKind(SqlWriter sql, IndexOptions options, String owner) {
    String kind = kindWord(options);
    if (kind.isEmpty()) {
      super.indexKind(sql, options, owner);
    } else {
      sql.sql(" ").sql(kind);
    }
  }

  /** The word of a kind that this family has, or nothing. */
  static String kindWord(IndexOptions options) {
    return switch (options.kind()) {
      case FULLTEXT -> "FULLTEXT";
      case SPATIAL -> "SPATIAL";
      default -> "";
    };
  }

  @Override
  protected void indexPart(SqlWriter sql, IndexPart part) {
    if (part.isExpression() && !facts.hasFunctionalKeys()) {
      throw refused(
          facts.title() + " has no index keys that are expressions, as \"" + part.text()
              + "\" is one.",
          "add a virtual generated column with the expression, and index it");
    }
    if (part.collation() != null) {
      throw refused(
          "A key of an index has the collation of its column in " + facts.title() + "; \""
              + part.text() + "\" asks for " + part.collation() + ".",
          "give the collation to the column");
    }
    if (part.order() == IndexPart.Order.DESCENDING && !facts.hasDescendingKeys()) {
      throw refused(
          facts.title() + " reads DESC in indexes and forgets it, as \"" + part.text() + "\" asks.",
          "leave it out: the server reads the index backwards");
    }
    super.indexPart(sql, part);
  }

  @Override
  public void indexOptions(SqlWriter sql, Index index) {
    refuseNullsNotDistinct(index.nullsNotDistinct(), index.name());
    if (!index.include().isEmpty()) {
      throw refused(
          facts.title() + " has no columns that an index only stores; \"" + index.name()
              + "\" asks for some.",
          "make them the last keys of the index, or leave them out");
    }
    if (index.where() != null) {
      throw refused(
          facts.title() + " has no partial indexes; \"" + index.name() + "\" asks for one.",
          "leave the condition out, or index a generated column that is NULL for other rows");
    }
    super.indexOptions(sql, index);
  }

  @Override
  protected void keptAs(SqlWriter sql, IndexOptions options, String tablespaceWords, String owner) {
    options.settings().forEach(setting -> setting(sql, setting));
    super.keptAs(sql, options.withSettings(List.of()), tablespaceWords, owner);
  }

  /** The parser of words and the comment have clauses of their own. */
  private void setting(SqlWriter sql, Setting setting) {
    switch (setting.name().toUpperCase(Locale.ROOT)) {
      case "USING" -> sql.sql(" USING ").user(setting.value());
      case "PARSER" -> sql.sql(" WITH PARSER ").name(setting.value());
      case "COMMENT" -> comment(sql.sql(" "), setting.value());
      default -> value(sql.sql(" ").user(setting.name()).sql(" = "), setting);
    }
  }

  @Override
  protected void invisible(SqlWriter sql) {
    sql.sql(" ").sql(facts.hiddenIndexWord());
  }

  private static AthanorException refused(String what, String fix) {
    return AthanorException.of(ErrorCode.DDL_003, what).fix(fix).build();
  }
}
