package org.athanor.script;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.athanor.dialect.Identifiers;
import org.athanor.schema.EnumType;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Rename;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a statement defines, as far as comments about former names need to know: the words before
 * the first parenthesis, and the items in it.
 */
final class RenameTarget {
  private static final Set<String> NOT_NAMES =
      Set.of("IF", "NOT", "EXISTS", "CONCURRENTLY", "ONLY");
  private static final Set<String> UNNAMED =
      Set.of("PRIMARY", "FOREIGN", "CHECK", "EXCLUDE", "LIKE", "PERIOD");
  private static final Set<String> INDEX_WORDS =
      Set.of("KEY", "INDEX", "FULLTEXT", "SPATIAL", "UNIQUE");

  private final List<SqlToken> tokens;
  private final Identifiers identifiers;
  private final Rename.Kind kind;
  private final QualifiedName name;
  private final @Nullable QualifiedName table;

  /** What a statement defines, and of which table, where it is a part of one. */
  private record Named(
      Rename.Kind kind, QualifiedName name, @Nullable QualifiedName table) {}

  private RenameTarget(List<SqlToken> tokens, Identifiers identifiers, Named named) {
    this.tokens = tokens;
    this.identifiers = identifiers;
    this.kind = named.kind();
    this.name = named.name();
    this.table = named.table();
  }

  /** What a statement defines; empty for what has no former name or none that is told so. */
  static Optional<RenameTarget> of(List<SqlToken> tokens, Identifiers identifiers) {
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).word();
      if (tokens.get(i).isSymbol("(") || Set.of("VIEW", "FUNCTION", "TRIGGER").contains(word)) {
        return Optional.empty();
      }
      if (word.equals("TABLE")) {
        return name(tokens, i + 1, identifiers).map(table -> ofTable(tokens, identifiers, table));
      } else if (word.equals("TYPE")) {
        return name(tokens, i + 1, identifiers)
            .map(type -> new RenameTarget(
                tokens, identifiers, new Named(Rename.Kind.ENUM_TYPE, type, null)));
      } else if (word.equals("INDEX")) {
        return name(tokens, i + 1, identifiers)
            .map(index -> new RenameTarget(
                tokens,
                identifiers,
                new Named(Rename.Kind.INDEX, index, after("ON", tokens, identifiers))));
      }
    }
    return Optional.empty();
  }

  private static RenameTarget ofTable(
      List<SqlToken> tokens, Identifiers identifiers, QualifiedName table) {
    boolean isAltered = tokens.stream()
        .filter(token -> !token.isComment())
        .findFirst()
        .filter(token -> token.word().equals("ALTER"))
        .isPresent();
    QualifiedName constraint = isAltered ? after("CONSTRAINT", tokens, identifiers) : null;
    return constraint == null
        ? new RenameTarget(tokens, identifiers, new Named(Rename.Kind.TABLE, table, null))
        : new RenameTarget(
            tokens, identifiers, new Named(Rename.Kind.CONSTRAINT, constraint, table));
  }

  private static @Nullable QualifiedName after(
      String word, List<SqlToken> tokens, Identifiers identifiers) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).word().equals(word)) {
        return name(tokens, i + 1, identifiers).orElse(null);
      }
    }
    return null;
  }

  /** The name that begins at a token or behind words that are none. */
  private static Optional<QualifiedName> name(
      List<SqlToken> tokens, int from, Identifiers identifiers) {
    int i = from;
    while (i < tokens.size()
        && (tokens.get(i).isComment() || NOT_NAMES.contains(tokens.get(i).word()))) {
      i++;
    }
    if (i >= tokens.size() || !tokens.get(i).isName()) {
      return Optional.empty();
    }
    String first = tokens.get(i).name(identifiers);
    boolean isQualified = i + 2 < tokens.size() && tokens.get(i + 1).isSymbol(".");
    return Optional.of(
        isQualified
            ? QualifiedName.of(first, tokens.get(i + 2).name(identifiers))
            : QualifiedName.of(first));
  }

  /** What the comment at a place says to have been called {@code former}. */
  Optional<Rename> renamed(int comment, String former, Schema made) {
    int meant = meant(comment);
    String old = SqlToken.name(former, identifiers);
    QualifiedName owner = table == null ? name : table;
    if (kind == Rename.Kind.INDEX || kind == Rename.Kind.CONSTRAINT) {
      return in(made, owner).map(each -> Rename.part(kind, each, old, name.name()));
    }
    int item = itemStart(meant);
    if (item < 0) {
      return in(made, name).map(each -> new Rename(kind, each, old, each.name()));
    }
    if (kind == Rename.Kind.ENUM_TYPE) {
      String label = tokens.get(item).text();
      String bare = label.substring(1, Math.max(1, label.length() - 1)).replace("''", "'");
      return in(made, name)
          .map(each -> Rename.part(
              Rename.Kind.ENUM_VALUE, each, former.replaceAll("^[\"'`]|[\"'`]$", ""), bare));
    }
    return in(made, name).flatMap(each -> part(item, each, old));
  }

  private Optional<Rename> part(int item, QualifiedName owner, String old) {
    String word = tokens.get(item).word();
    if (UNNAMED.contains(word)) {
      return Optional.empty();
    }
    Rename.Kind part = Rename.Kind.COLUMN;
    int at = item;
    if (word.equals("CONSTRAINT")) {
      part = Rename.Kind.CONSTRAINT;
      at = item + 1;
    } else if (INDEX_WORDS.contains(word)) {
      part = word.equals("UNIQUE") ? Rename.Kind.CONSTRAINT : Rename.Kind.INDEX;
      while (at < tokens.size() && INDEX_WORDS.contains(tokens.get(at).word())) {
        at++;
      }
    }
    return at < tokens.size() && tokens.get(at).isName()
        ? Optional.of(Rename.part(part, owner, old, tokens.get(at).name(identifiers)))
        : Optional.empty();
  }

  /** The token that a comment speaks of: before it on its line, else the next one. */
  private int meant(int comment) {
    int before = comment - 1;
    while (before >= 0 && tokens.get(before).isComment()) {
      before--;
    }
    if (before >= 0 && tokens.get(before).endLine() == tokens.get(comment).line()) {
      return before;
    }
    int next = comment + 1;
    while (next < tokens.size() - 1 && tokens.get(next).isComment()) {
      next++;
    }
    return Math.min(next, tokens.size() - 1);
  }

  /** Where the item that a token is in begins; -1 for one outside the parentheses. */
  private int itemStart(int token) {
    int i = token;
    if (tokens.get(i).depth() == 1 && tokens.get(i).isSymbol(",")) {
      i--;
    }
    while (i >= 0) {
      boolean isOuter = tokens.get(i).depth() == 0;
      if (isOuter || tokens.get(i).depth() == 1 && tokens.get(i).isSymbol(",")) {
        int start = i + 1;
        while (start < tokens.size() && tokens.get(start).isComment()) {
          start++;
        }
        return isOuter && (!tokens.get(i).isSymbol("(") || i == token) ? -1 : start;
      }
      i--;
    }
    return -1;
  }

  /** The name as the schema has it: with its schema, without, or in another one alone. */
  private Optional<QualifiedName> in(Schema made, QualifiedName written) {
    List<QualifiedName> all = Stream.concat(
            made.tables().stream().map(Table::name), made.enumTypes().stream().map(EnumType::name))
        .filter(each -> each.name().equals(written.name()))
        .toList();
    return all.stream()
        .filter(each -> Objects.equals(each.schema(), written.schema()))
        .findFirst()
        .or(() -> all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty());
  }
}
