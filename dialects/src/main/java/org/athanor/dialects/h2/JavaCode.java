package org.athanor.dialects.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.athanor.schema.Literal;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Routine;
import org.athanor.schema.Trigger;
import org.athanor.sql.SqlTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The one form in which aliases, aggregates and triggers of Java are compared: {@code FOR
 * 'org.shop.Tax.net'}, {@code CALL 'org.shop.TotalTrigger'} or {@code AS 'source'}, whatever quotes
 * they were written with. See <a
 * href="https://www.h2database.com/html/commands.html#create_alias">CREATE ALIAS</a>.
 */
final class JavaCode {
  static final String DETERMINISTIC = "DETERMINISTIC";
  private static final H2Literals LITERALS = new H2Literals();

  /** The length of the queue of a trigger that does not say it. */
  private static final int USUAL_QUEUE = 1024;

  private JavaCode() {}

  static String method(String name) {
    return "FOR " + LITERALS.write(Literal.of(name));
  }

  static String source(String java) {
    return "AS " + LITERALS.write(Literal.of(java));
  }

  static String call(String className) {
    return "CALL " + LITERALS.write(Literal.of(className));
  }

  /** The options of a trigger that are not the usual ones. */
  static List<String> queue(int size, boolean isNoWait) {
    List<String> options = new ArrayList<>();
    if (size != USUAL_QUEUE) {
      options.add("QUEUE " + size);
    }
    if (isNoWait) {
      options.add("NOWAIT");
    }
    return options;
  }

  /**
   * A routine in the form in which it is compared; its parameters and result are those of the Java
   * method.
   */
  static Routine routine(Routine routine, QualifiedName name) {
    List<String> characteristics = routine.characteristics().stream()
        .map(JavaCode::words)
        .filter(DETERMINISTIC::equals)
        .toList();
    return new Routine(
        routine.kind(),
        name,
        List.of(),
        null,
        "java",
        characteristics,
        canonical(routine.body()),
        routine.comment());
  }

  /** A trigger in the form in which it is compared. */
  static Trigger trigger(Trigger trigger) {
    List<String> options = trigger.options().stream()
        .map(JavaCode::words)
        .filter(option -> !option.equals("QUEUE " + USUAL_QUEUE))
        .sorted((one, other) -> other.compareTo(one))
        .toList();
    List<Trigger.Event> events = trigger.events().stream()
        .distinct()
        .sorted((one, other) -> one.action().compareTo(other.action()))
        .toList();
    return new Trigger(
        trigger.table(),
        trigger.name(),
        trigger.timing(),
        events,
        trigger.level(),
        trigger.condition(),
        trigger.constraint(),
        options,
        canonical(trigger.action()),
        trigger.comment());
  }

  private static String words(String clause) {
    return clause.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
  }

  /** A keyword and a text, in whatever quotes; other code stays as it is. */
  private static String canonical(String code) {
    SqlTokenizer tokens = new SqlTokenizer(code, H2Dialect.LEXICAL_RULES);
    if (!tokens.next() || tokens.kind() != SqlTokenizer.Kind.WORD) {
      return code;
    }
    String word = tokens.token().toUpperCase(Locale.ROOT);
    if (!tokens.next()) {
      return code;
    }
    String text = text(tokens.token());
    boolean isAll = text != null && !tokens.next();
    return isAll && text != null ? word + " " + LITERALS.write(Literal.of(text)) : code;
  }

  private static @Nullable String text(String token) {
    if (token.startsWith("$$") && token.endsWith("$$") && token.length() >= 4) {
      return token.substring(2, token.length() - 2);
    }
    char quote = token.charAt(0);
    boolean isQuoted = (quote == '\'' || quote == '"') && token.length() > 1;
    return isQuoted
        ? token
            .substring(1, token.length() - 1)
            .replace(String.valueOf(quote) + quote, String.valueOf(quote))
        : null;
  }
}
