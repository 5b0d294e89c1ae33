package org.athanor.verify;

import java.util.List;
import java.util.OptionalInt;
import org.athanor.sql.syntax.IntegerTypes;
import org.athanor.sql.syntax.SqlType;

/** How the values of a column's new type relate to those of the old one. */
enum TypeChange {
  /** It is the same type. */
  NONE,
  /** All texts of before fit. */
  WIDER,
  /** All numbers of before fit, and code may not be ready for greater ones. */
  WIDER_NUMBER,
  /** Some values of before do not fit. */
  NARROWER,
  /** Another kind of values. */
  OTHER;

  private static final List<String> LIMITED_TEXTS =
      List.of("varchar", "character varying", "char", "character", "nvarchar");

  /** Texts without a limit, the smallest first. */
  private static final List<String> TEXTS =
      List.of("tinytext", "text", "clob", "mediumtext", "longtext");

  private static final List<String> NUMBERS = List.of("numeric", "decimal", "dec");

  static TypeChange between(SqlType was, SqlType now) {
    if (was.arrayDimensions() != now.arrayDimensions() || was.unsigned() != now.unsigned()) {
      return OTHER;
    }
    OptionalInt from = IntegerTypes.bytes(was);
    OptionalInt to = IntegerTypes.bytes(now);
    if (from.isPresent() && to.isPresent()) {
      return ofRanks(from.getAsInt(), to.getAsInt(), WIDER_NUMBER);
    }
    if (isText(was) && isText(now)) {
      return ofRanks(textRank(was), textRank(now), WIDER);
    }
    if (NUMBERS.contains(was.name()) && NUMBERS.contains(now.name())) {
      return numbers(was, now);
    }
    boolean same = was.name().equals(now.name()) && was.arguments().equals(now.arguments());
    return same ? NONE : OTHER;
  }

  private static TypeChange ofRanks(long from, long to, TypeChange wider) {
    return from == to ? NONE : from < to ? wider : NARROWER;
  }

  private static boolean isText(SqlType type) {
    return LIMITED_TEXTS.contains(type.name()) || TEXTS.contains(type.name());
  }

  private static long textRank(SqlType type) {
    if (TEXTS.contains(type.name())) {
      return (long) Integer.MAX_VALUE + TEXTS.indexOf(type.name());
    }
    boolean isFixed = type.name().startsWith("char") && !type.name().contains("varying");
    return argument(type, 0, isFixed ? 1 : Integer.MAX_VALUE);
  }

  private static TypeChange numbers(SqlType was, SqlType now) {
    long scale = argument(now, 1, 0) - argument(was, 1, 0);
    long whole = argument(now, 0, 1000) - argument(was, 0, 1000) - scale;
    if (scale == 0 && whole == 0) {
      return NONE;
    }
    return scale < 0 || whole < 0 ? NARROWER : WIDER_NUMBER;
  }

  private static long argument(SqlType type, int index, int usual) {
    if (type.arguments().size() <= index) {
      return usual;
    }
    String text = type.arguments().get(index);
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : usual;
  }
}
