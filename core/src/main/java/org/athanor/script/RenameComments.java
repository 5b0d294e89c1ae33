package org.athanor.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.dialect.Dialect;
import org.athanor.schema.Rename;
import org.athanor.schema.Schema;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.ScriptStatement;
import org.athanor.sql.SqlTokenizer;

/**
 * Comments in the SQL of a wanted schema that say what something was called before.
 *
 * <pre>{@code
 * CREATE TABLE customer ( -- @renamed from=client
 *   id bigint PRIMARY KEY,
 *   -- @renamed from=mail
 *   email text NOT NULL,
 *   phone text -- @renamed from="telephone number"
 * );
 * }</pre>
 *
 * <p>A comment speaks of what begins on its line, or, on a line of its own, of what comes next: a
 * table, a column, a constraint, an index, an enum type or one of its values.
 */
public final class RenameComments {
  private static final String MARK = "@renamed";
  private static final Pattern COMMENT =
      Pattern.compile("@renamed\\s+from\\s*=\\s*(\"(?:[^\"]|\"\")*\"|`[^`]*`|[^\\s*,]+)");

  private final Dialect dialect;

  /** Reads SQL of this product. */
  public RenameComments(Dialect dialect) {
    this.dialect = dialect;
  }

  /** What the comments of all files say, their names being those of {@code made}. */
  public List<Rename> read(List<SqlFile> files, Schema made) {
    List<Rename> renames = new ArrayList<>();
    LexicalRules rules = dialect.lexicalRules();
    for (SqlFile file : files) {
      if (file.text().contains(MARK)) {
        for (ScriptStatement statement : ScriptSplitter.split(file.text(), rules)) {
          read(statement.sql(), made, renames);
        }
      }
    }
    return List.copyOf(renames);
  }

  private void read(String sql, Schema made, List<Rename> renames) {
    if (!sql.contains(MARK)) {
      return;
    }
    List<SqlToken> tokens = SqlToken.of(sql, dialect.lexicalRules());
    RenameTarget definition = RenameTarget.of(tokens, dialect.identifiers()).orElse(null);
    for (int i = 0; definition != null && i < tokens.size(); i++) {
      Optional<String> former = tokens.get(i).kind() == SqlTokenizer.Kind.COMMENT
          ? former(tokens.get(i).text())
          : Optional.empty();
      if (former.isPresent()) {
        definition.renamed(i, former.get(), made).ifPresent(renames::add);
      }
    }
  }

  private static Optional<String> former(String comment) {
    Matcher matcher = COMMENT.matcher(comment);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
