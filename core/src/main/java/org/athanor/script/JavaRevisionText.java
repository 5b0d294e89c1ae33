package org.athanor.script;

import java.util.ArrayList;
import java.util.List;
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

  private static boolean isDeclaration(String token) {
    return token.equals("class") || token.equals("record") || token.equals("enum");
  }
}
