package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.List;

/**
 * SQL without what means nothing: white space, the case of keywords, needless quotes and
 * parentheses, which of two spellings of one clause or type is used, and the order of what has
 * none.
 */
final class SqlMeaning {
  private SqlMeaning() {}

  /** Equal for statements that mean the same. */
  static String of(String sql) {
    return String.join("; ", statements(sql));
  }

  /** Equal for scripts that mean the same. */
  static List<String> of(List<String> script) {
    List<String> statements = new ArrayList<>();
    script.forEach(sql -> statements.addAll(statements(sql)));
    return AlterMeaning.inOrder(statements);
  }

  private static List<String> statements(String sql) {
    return AlterMeaning.statements(DefinitionMeaning.of(SqlWords.of(sql))).stream()
        .map(SqlMeaning::text)
        .toList();
  }

  private static String text(List<String> words) {
    return (String.join(" ", words) + " ")
        .replaceFirst("(?<= )set data type ", "type ")
        .replaceFirst("^(alter table .*)rename (?=\\S+ to )(?!column )", "$1rename column ")
        .replaceFirst("(?<= )change (\\S+) \\1 ", "modify $1 ")
        .replace("character varying ", "varchar ")
        .replaceFirst(" not deferrable(?= $)", "")
        .replaceFirst("(?<! deferrable) initially deferred(?= $)", " deferrable$0")
        .replaceFirst(" match simple(?= |$)", "")
        .replaceAll("(?<= )boolean (?!=)", "bool ")
        .replaceAll("(?<= )integer (?!=)", "int ");
  }
}
