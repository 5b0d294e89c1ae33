package org.athanor.script;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Operations written as source, ready to be put into a revision file.
 *
 * <p>The lines carry no indentation of their own level: whoever writes the file indents each line
 * that is not blank by the same number of spaces (four for a method body, two for a method).
 *
 * @param statements the lines of the body of {@code upgrade} or {@code downgrade}
 * @param methods the lines of further private methods that the body calls; empty unless the body
 *     would be too long for one method
 * @param imports what the lines need to be imported, fully qualified, such as
 *     {@code org.athanor.schema.IndexPart}; a static import starts with {@code static }
 */
public record RenderedBody(
    List<String> statements, List<String> methods, SortedSet<String> imports) {
  public RenderedBody {
    statements = List.copyOf(statements);
    methods = List.copyOf(methods);
    imports = new TreeSet<>(imports);
  }

  /** Whether nothing is done. */
  public boolean isEmpty() {
    return statements.isEmpty();
  }

  /** The lines of the body with line ends between them. */
  public String text() {
    return String.join("\n", statements);
  }
}
