package org.athanor.sql;

import java.util.List;

/**
 * Follows the tokens of one statement and says which semicolon ends it.
 *
 * <p>Not thread-safe; one instance follows one statement.
 */
final class StatementBoundary {
  private enum Body {
    UNKNOWN,
    NONE,
    TRIGGER,
    ROUTINE,
    /** Code whose semicolons are its own until a line with a slash. */
    BLOCK,
    /** A stored program whose blocks end by END. */
    PROGRAM
  }

  private static final List<String> BLOCK_KINDS =
      List.of("FUNCTION", "PROCEDURE", "PACKAGE", "TRIGGER", "TYPE", "LIBRARY", "JAVA");

  private static final List<String> PROGRAM_KINDS =
      List.of("EVENT", "FUNCTION", "PROCEDURE", "TRIGGER");
  private static final List<String> OTHER_KINDS =
      List.of("DATABASE", "INDEX", "ROLE", "SCHEMA", "SEQUENCE", "SERVER", "TABLE", "USER", "VIEW");

  private final LexicalRules rules;
  private final ProgramBody program = new ProgramBody();
  private Body body = Body.UNKNOWN;
  private boolean created;
  private boolean anonymous;
  private int parentheses;
  private int blocks;
  private boolean copy;
  private boolean copyFrom;
  private boolean copyFromStdin;
  private boolean first = true;
  private boolean afterSemicolon;
  private boolean afterFinalEnd;

  StatementBoundary(LexicalRules rules) {
    this.rules = rules;
  }

  /** Whether the present token, which is no comment, ends the statement and is no part of it. */
  boolean endsAt(SqlTokenizer token) {
    if (rules.batches() == LexicalRules.Batches.GO) {
      return token.isWord("GO") && token.isAloneOnLine();
    }
    if (rules.batches() == LexicalRules.Batches.SLASH
        && token.isSymbol('/')
        && token.isAloneOnLine()) {
      return true;
    }
    if (token.isSymbol(';')) {
      return semicolon();
    }
    if (token.isSymbol('(')) {
      parentheses++;
    } else if (token.isSymbol(')')) {
      parentheses = Math.max(0, parentheses - 1);
    } else {
      other(token);
    }
    afterFinalEnd = afterSemicolon && token.isWord("END");
    afterSemicolon = false;
    first = false;
    return false;
  }

  /** Whether the statement so far is {@code COPY ... FROM STDIN}. */
  boolean isCopyFromStdin() {
    return copyFromStdin;
  }

  /**
   * A trigger ends where SQLite's own shell ends it, at {@code ; END ;}: see
   * https://www.sqlite.org/c3ref/complete.html. Names like {@code begin} cannot mislead it.
   */
  private boolean semicolon() {
    boolean ends = switch (body) {
      case TRIGGER -> afterFinalEnd;
      case ROUTINE -> parentheses == 0 && blocks == 0;
      case UNKNOWN, NONE -> parentheses == 0;
      case BLOCK -> false;
      case PROGRAM -> program.endsHere() && parentheses == 0;
    };
    afterSemicolon = true;
    afterFinalEnd = false;
    return ends;
  }

  private void other(SqlTokenizer token) {
    if (body == Body.UNKNOWN) {
      classify(token);
    } else if (body == Body.PROGRAM) {
      program.add(token);
    } else if (body == Body.ROUTINE && parentheses == 0) {
      countBlocks(token);
    } else if (copy) {
      copyFromStdin = copyFrom && token.isWord("STDIN");
      copyFrom = token.isWord("FROM");
    }
  }

  /** Blocks of PL/SQL, and definitions that hold them: see "SLASH" in the SQL*Plus User's Guide. */
  private boolean beginsBlock(SqlTokenizer token) {
    return created
        ? BLOCK_KINDS.stream().anyMatch(token::isWord)
        : token.isWord("BEGIN") || token.isWord("DECLARE") || token.isSymbol('<');
  }

  /** Reads {@code CREATE [OR REPLACE] [DEFINER = user] kind} and {@code BEGIN NOT ATOMIC}. */
  private void classifyProgram(SqlTokenizer token) {
    if (first) {
      created = token.isWord("CREATE") || token.isWord("ALTER") || token.isWord("BEGIN");
      anonymous = token.isWord("BEGIN");
      body = created ? Body.UNKNOWN : Body.NONE;
    } else if (anonymous) {
      body = token.isWord("NOT") ? Body.PROGRAM : Body.NONE;
      program.open();
    } else if (PROGRAM_KINDS.stream().anyMatch(token::isWord)) {
      body = Body.PROGRAM;
    } else if (OTHER_KINDS.stream().anyMatch(token::isWord)) {
      body = Body.NONE;
    }
  }

  /** Reads {@code [EXPLAIN] CREATE [OR REPLACE] [TEMP] kind}. */
  private void classify(SqlTokenizer token) {
    if (rules.batches() == LexicalRules.Batches.SLASH && beginsBlock(token)) {
      body = Body.BLOCK;
      return;
    }
    if (rules.batches() == LexicalRules.Batches.DELIMITER) {
      classifyProgram(token);
      return;
    }
    boolean expected = created
        ? token.isWord("OR")
            || token.isWord("EDITIONABLE")
            || token.isWord("NONEDITIONABLE")
            || token.isWord("REPLACE")
            || token.isWord("TEMP")
            || token.isWord("TEMPORARY")
        : token.isWord("EXPLAIN") || token.isWord("QUERY") || token.isWord("PLAN");
    if (!created && token.isWord("CREATE")) {
      created = true;
    } else if (created && rules.triggerBodies() && token.isWord("TRIGGER")) {
      body = Body.TRIGGER;
    } else if (created
        && rules.atomicBodies()
        && (token.isWord("FUNCTION") || token.isWord("PROCEDURE"))) {
      body = Body.ROUTINE;
    } else if (!expected) {
      body = Body.NONE;
      copy = first && token.isWord("COPY");
    }
  }

  /**
   * Bodies in standard SQL count BEGIN, CASE and END outside parentheses, as psql does:
   * https://www.postgresql.org/docs/current/sql-createfunction.html.
   */
  private void countBlocks(SqlTokenizer token) {
    if (token.isWord("BEGIN") || blocks > 0 && token.isWord("CASE")) {
      blocks++;
    } else if (blocks > 0 && token.isWord("END")) {
      blocks--;
    }
  }
}
