package org.athanor.dialects.postgresql.effects;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.athanor.sql.SqlTokenizer;
import org.athanor.sql.syntax.SqlExpression;

/**
 * Whether an expression gives the same value for all rows of a statement: whether the functions in
 * it, however deep, are <a href="https://www.postgresql.org/docs/current/xfunc-volatility.html">
 * volatile</a>. One that is not known is taken for volatile.
 */
final class Volatility {
  private static final Set<String> VOLATILE = Set.of(
      "random",
      "random_normal",
      "clock_timestamp",
      "timeofday",
      "gen_random_uuid",
      "gen_random_bytes",
      "uuidv4",
      "uuidv7",
      "uuid_generate_v1",
      "uuid_generate_v1mc",
      "uuid_generate_v4",
      "nextval",
      "currval",
      "lastval",
      "setval");

  /** Functions of pg_catalog that are stable or immutable. */
  private static final Set<String> STEADY = Set.of(
      // time
      "now",
      "transaction_timestamp",
      "statement_timestamp",
      "date_trunc",
      "date_part",
      "date_bin",
      "extract",
      "age",
      "make_date",
      "make_time",
      "make_timestamp",
      "make_timestamptz",
      "make_interval",
      "justify_days",
      "justify_hours",
      "justify_interval",
      "timezone",
      "isfinite",
      "to_timestamp",
      "to_date",
      "to_char",
      "to_number",
      // text
      "lower",
      "upper",
      "initcap",
      "length",
      "char_length",
      "character_length",
      "octet_length",
      "bit_length",
      "concat",
      "concat_ws",
      "format",
      "replace",
      "substring",
      "substr",
      "trim",
      "btrim",
      "ltrim",
      "rtrim",
      "lpad",
      "rpad",
      "repeat",
      "reverse",
      "left",
      "right",
      "split_part",
      "strpos",
      "position",
      "overlay",
      "translate",
      "ascii",
      "chr",
      "md5",
      "sha224",
      "sha256",
      "sha384",
      "sha512",
      "encode",
      "decode",
      "convert_from",
      "convert_to",
      "quote_ident",
      "quote_literal",
      "quote_nullable",
      "regexp_replace",
      "regexp_match",
      "string_to_array",
      "starts_with",
      "normalize",
      "uuid_nil",
      // numbers
      "abs",
      "ceil",
      "ceiling",
      "floor",
      "round",
      "trunc",
      "power",
      "sqrt",
      "cbrt",
      "mod",
      "div",
      "sign",
      "exp",
      "ln",
      "log",
      "log10",
      "pi",
      "degrees",
      "radians",
      "sin",
      "cos",
      "tan",
      "gcd",
      "lcm",
      // JSON, arrays, ranges, search
      "to_json",
      "to_jsonb",
      "json_build_object",
      "json_build_array",
      "jsonb_build_object",
      "jsonb_build_array",
      "json_object",
      "jsonb_object",
      "json_array",
      "row_to_json",
      "array_to_json",
      "jsonb_set",
      "jsonb_strip_nulls",
      "array_append",
      "array_prepend",
      "array_cat",
      "array_fill",
      "array_length",
      "array_to_string",
      "array_remove",
      "cardinality",
      "int4range",
      "int8range",
      "numrange",
      "daterange",
      "tsrange",
      "tstzrange",
      "to_tsvector",
      "to_tsquery",
      "plainto_tsquery",
      "point",
      "box",
      "circle",
      "polygon",
      "int4",
      "int8",
      "float8",
      "numeric",
      "text",
      "date",
      // the session
      "current_setting",
      "current_database",
      "current_schema",
      "current_schemas",
      "inet_client_addr",
      "inet_server_addr",
      "pg_backend_pid",
      "pg_typeof",
      "version",
      "txid_current",
      "pg_current_xact_id");

  /** Words of the language that may stand before a parenthesis. */
  private static final Set<String> SYNTAX = Set.of(
      "and",
      "or",
      "not",
      "in",
      "any",
      "all",
      "some",
      "array",
      "row",
      "cast",
      "case",
      "when",
      "then",
      "else",
      "coalesce",
      "nullif",
      "greatest",
      "least",
      "between",
      "like",
      "ilike",
      "is",
      "values",
      "collate",
      "as",
      "operator",
      "distinct",
      "from",
      "interval",
      "time",
      "timestamp",
      "xmlelement",
      "xmlforest",
      "exists",
      "select",
      "where",
      "on",
      "to",
      "default",
      "zone",
      "end",
      "current_time",
      "current_timestamp",
      "localtime",
      "localtimestamp");

  private Volatility() {}

  /**
   * Why the expression may differ from row to row, as a clause.
   *
   * @param subject what the expression is: {@code the default}
   * @return empty when it does not
   */
  static Optional<String> reason(String subject, SqlExpression expression) {
    List<SqlExpression.Token> tokens = expression.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      boolean isCall = isName(tokens.get(i)) && tokens.get(i + 1).isSymbol('(');
      if (isCall && !isType(tokens, i)) {
        Optional<String> reason = reasonOf(subject, tokens.get(i).name());
        if (reason.isPresent()) {
          return reason;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> reasonOf(String subject, String function) {
    String name = function.toLowerCase(Locale.ROOT);
    if (STEADY.contains(name) || SYNTAX.contains(name)) {
      return Optional.empty();
    }
    return Optional.of(
        VOLATILE.contains(name)
            ? subject + " is volatile: " + name + "() gives each row its own value"
            : subject + " calls " + name + "(), which is not known to be stable");
  }

  private static boolean isName(SqlExpression.Token token) {
    return token.kind() == SqlTokenizer.Kind.WORD || token.kind() == SqlTokenizer.Kind.QUOTED_NAME;
  }

  /** What stands behind {@code ::} or AS is a type with its length. */
  private static boolean isType(List<SqlExpression.Token> tokens, int place) {
    Predicate<SqlExpression.Token> isCast = token -> token.isSymbol(':') || token.isWord("as");
    int before = place - 1;
    while (before > 0
        && tokens.get(before).kind() == SqlTokenizer.Kind.WORD
        && !tokens.get(before).isWord("as")) {
      before--;
    }
    return before >= 0
        && (isCast.test(tokens.get(before)) || tokens.get(before).text().equals("::"));
  }
}
