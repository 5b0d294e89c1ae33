package org.athanor.benchmarks.grammar;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.ScriptStatement;
import org.athanor.sql.SqlTokenizer;

/**
 * Compares how Athanor and the server split one script and what they take its statements for.
 *
 * <p>Many statements are parsed in one text, which shows that the server splits there too; where
 * the server refuses a text, its halves are tried, down to single statements.
 */
final class ScriptComparison {
  private static final int AT_ONCE = 16;
  private static final int JOINED = 3;

  private final ServerGrammar server;
  private final Dialect dialect;
  private final Tally tally;
  private final String file;
  private final String script;
  private final List<Piece> pieces = new ArrayList<>();

  /** A statement as Athanor splits it, without comments before it. */
  private record Piece(int start, int end, int line, String sql) {}

  private ScriptComparison(Setting setting, String file, String script) {
    this.server = setting.server();
    this.dialect = setting.dialect();
    this.tally = setting.tally();
    this.file = file;
    this.script = script;
  }

  /** What all comparisons of a run share. */
  record Setting(ServerGrammar server, Dialect dialect, Tally tally) {}

  /** Compares one script, from which {@link PsqlScript} took what only psql understands. */
  static void run(Setting setting, String file, String script) {
    ScriptComparison comparison = new ScriptComparison(setting, file, script);
    comparison.split();
    for (int i = 0; i < comparison.pieces.size(); i += AT_ONCE) {
      comparison.compare(i, Math.min(i + AT_ONCE, comparison.pieces.size()));
    }
  }

  private void split() {
    int from = 0;
    for (ScriptStatement statement : ScriptSplitter.split(script, dialect.lexicalRules())) {
      int text = script.indexOf(statement.sql(), from);
      int start = text + statement.codeOffset();
      from = text + statement.sql().length();
      pieces.add(new Piece(start, from, statement.line(), script.substring(start, from)));
    }
  }

  private void compare(int from, int to) {
    int start = pieces.get(from).start();
    List<ServerGrammar.Statement> statements;
    try {
      statements = server.parse(script.substring(start, pieces.get(to - 1).end()));
    } catch (ServerGrammar.Refused refused) {
      if (to - from > 1) {
        int middle = (from + to) / 2;
        compare(from, middle);
        compare(middle, to);
      } else {
        refused(from);
      }
      return;
    }
    if (isSplitAlike(statements, from, to)) {
      for (int i = from; i < to; i++) {
        classify(pieces.get(i), statements.get(i - from));
      }
    } else if (to - from > 1) {
      int middle = (from + to) / 2;
      compare(from, middle);
      compare(middle, to);
    } else {
      different(pieces.get(from), "one statement here, " + statements.size() + " for the server");
    }
  }

  private boolean isSplitAlike(List<ServerGrammar.Statement> statements, int from, int to) {
    int offset = pieces.get(from).start();
    boolean alike = statements.size() == to - from;
    for (int i = from; alike && i < to; i++) {
      ServerGrammar.Statement statement = statements.get(i - from);
      alike = statement.start() + offset <= pieces.get(i).start()
          && pieces.get(i).end() <= statement.end() + offset;
    }
    return alike;
  }

  private void classify(Piece piece, ServerGrammar.Statement statement) {
    String expected = ServerClass.of(statement);
    String found = CommandClass.of(dialect.grammar().parse(piece.sql()));
    boolean isSetting = found.startsWith("SET ") && piece.sql().contains("set_config");
    if (expected.equals(found) || isSetting) {
      tally.addSame();
    } else {
      different(piece, "server: " + expected + "; here: " + found);
    }
  }

  /** The server may have been given half a statement, or two that are one here. */
  private void refused(int index) {
    Piece piece = pieces.get(index);
    for (int last = index + 1; last < Math.min(index + JOINED, pieces.size()); last++) {
      if (accepts(script.substring(piece.start(), pieces.get(last).end())) == 1) {
        different(piece, "split, but one statement for the server");
        return;
      }
    }
    if (holdsStatement(piece.sql())) {
      different(piece, "the server refuses it, and accepts what stands before or behind \";\"");
    } else {
      tally.addRefused();
    }
  }

  /** Whether a statement ends in it, or begins; none does so in parentheses, as for psql. */
  private boolean holdsStatement(String sql) {
    SqlTokenizer tokens = new SqlTokenizer(sql, dialect.lexicalRules());
    int depth = 0;
    while (tokens.next()) {
      depth += tokens.isSymbol('(') ? 1 : tokens.isSymbol(')') ? -1 : 0;
      boolean ends = depth <= 0 && tokens.isSymbol(';');
      if (ends
          && (accepts(sql.substring(0, tokens.start())) > 0
              || accepts(sql.substring(tokens.end())) > 0)) {
        return true;
      }
    }
    return false;
  }

  /** How many statements the server sees; 0 when it refuses. */
  private int accepts(String sql) {
    try {
      return server.parse(sql).size();
    } catch (ServerGrammar.Refused refused) {
      return 0;
    }
  }

  private void different(Piece piece, String what) {
    tally.addDifferent(new Tally.Difference(file, piece.line(), what, piece.sql()));
  }
}
