package org.athanor.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.revision.RevisionId;

/**
 * Where things stand in the text of a Java revision, so that single ones can be changed while all
 * else stays as it is.
 */
public final class JavaRevisionText {
  private static final Set<String> REFERENCES = Set.of("revises", "dependsOn");

  private JavaRevisionText() {}

  /**
   * Another id in place of one that the annotation names as what the revision follows or needs.
   *
   * @param source the text of the file
   * @param old the id that is named
   * @param other the id to be named instead
   */
  public static List<TextEdit> references(String source, RevisionId old, RevisionId other) {
    List<TextEdit> edits = new ArrayList<>();
    JavaTokens tokens = new JavaTokens(source);
    String attribute = "";
    String before = "";
    while (!tokens.isAtEnd() && !isDeclaration(before)) {
      String token = tokens.next();
      if (token.equals("=")) {
        attribute = before;
      }
      boolean isReference = token.equals("\"") && REFERENCES.contains(attribute);
      if (isReference && tokens.text().equals(old.value())) {
        edits.add(new TextEdit(tokens.start(), tokens.end(), JavaText.quote(other.value())));
      }
      before = token;
    }
    return edits;
  }

  /**
   * A statement that is a chain of calls: {@code op.createIndex("i").on("t");}.
   *
   * @param receiver what the first of them is called on
   * @param calls the calls on each other, in order
   * @param end the offset of the semicolon
   */
  public record Chain(String receiver, List<Call> calls, int end) {
    public Chain {
      calls = List.copyOf(calls);
    }

    /** Whether one of these methods is called. */
    public boolean calls(Set<String> methods) {
      return calls.stream().map(Call::method).anyMatch(methods::contains);
    }
  }

  /**
   * A call of a chain.
   *
   * @param method the method
   * @param start the offset of the point before it
   * @param end the offset behind its last parenthesis
   */
  public record Call(String method, int start, int end) {}

  /**
   * The statement that begins at an offset, when it is a chain of calls.
   *
   * @param source the text of the file
   * @param start the offset of the first word of a statement
   */
  public static Optional<Chain> chain(String source, int start) {
    JavaTokens tokens = new JavaTokens(source.substring(start));
    List<Call> calls = new ArrayList<>();
    String receiver = "";
    String method = "";
    int point = -1;
    int depth = 0;
    while (!tokens.isAtEnd()) {
      String token = tokens.next();
      receiver = receiver.isEmpty() ? token : receiver;
      if (depth == 0 && token.equals(";")) {
        return calls.isEmpty()
            ? Optional.empty()
            : Optional.of(new Chain(receiver, calls, start + tokens.start()));
      } else if (depth == 0 && token.equals(".")) {
        point = start + tokens.start();
      } else if (depth == 0 && !token.equals("(")) {
        method = token;
      }
      depth += depth(token);
      if (depth == 0 && token.equals(")") && point >= 0) {
        calls.add(new Call(method, point, start + tokens.end()));
      }
    }
    return Optional.empty();
  }

  private static int depth(String token) {
    if (token.equals("(") || token.equals("{")) {
      return 1;
    }
    return token.equals(")") || token.equals("}") ? -1 : 0;
  }

  private static boolean isDeclaration(String token) {
    return token.equals("class") || token.equals("record") || token.equals("enum");
  }
}
