package org.athanor.script;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.error.NearMatches;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code @Revision} annotation of a Java source without compiling it.
 *
 * <p>The values are constants written in the annotation itself: text, lists of text, true or false.
 */
final class JavaHeaderReader {
  private static final List<String> ATTRIBUTES = List.of(
      "id",
      "revises",
      "dependsOn",
      "branchLabels",
      "replaces",
      "created",
      "message",
      "transactional");

  private final Path file;
  private final JavaTokens tokens;
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  JavaHeaderReader(Path file, String source) {
    this.file = file;
    this.tokens = new JavaTokens(source);
  }

  /** The header, or null when the file holds no revision: a class that revisions share. */
  @Nullable RevisionHeader read(String defaultMessage) {
    String packageName = "";
    while (!tokens.isAtEnd()) {
      String token = tokens.next();
      if (token.equals("package")) {
        packageName = qualifiedName(tokens.next()) + ".";
      } else if (token.equals("@") && isRevision(qualifiedName(tokens.next()))) {
        readAttributes();
        return header(packageName + className(), defaultMessage);
      }
    }
    return null;
  }

  private static boolean isRevision(String name) {
    return name.equals("Revision") || name.equals("org.athanor.migration.Revision");
  }

  private String qualifiedName(String first) {
    StringBuilder name = new StringBuilder(first);
    while (tokens.peek().equals(".")) {
      tokens.next();
      name.append('.').append(tokens.next());
    }
    return name.toString();
  }

  private void readAttributes() {
    if (!tokens.peek().equals("(")) {
      throw ScriptErrors.noId(file, Language.JAVA);
    }
    tokens.next();
    while (!tokens.peek().equals(")")) {
      String name = tokens.next();
      if (!ATTRIBUTES.contains(name)) {
        throw unknownAttribute(name);
      }
      expect("=");
      values.put(name, value(name));
      if (tokens.peek().equals(",")) {
        tokens.next();
      } else if (!tokens.peek().equals(")")) {
        throw notConstant(name);
      }
    }
    tokens.next();
  }

  private List<String> value(String name) {
    if (!tokens.peek().equals("{")) {
      return List.of(constant(name));
    }
    tokens.next();
    List<String> items = new java.util.ArrayList<>();
    while (!tokens.peek().equals("}")) {
      items.add(constant(name));
      if (tokens.peek().equals(",")) {
        tokens.next();
      }
    }
    tokens.next();
    return items;
  }

  private String constant(String name) {
    String token = tokens.next();
    if (token.equals("true") || token.equals("false")) {
      return token;
    }
    if (!token.startsWith("\"")) {
      throw notConstant(name);
    }
    return tokens.text();
  }

  private void expect(String wanted) {
    if (!tokens.next().equals(wanted)) {
      throw notConstant("=");
    }
  }

  private org.athanor.error.AthanorException notConstant(String name) {
    return ScriptErrors.header(
        file,
        tokens.line(),
        "The attribute \"" + name + "\" of @Revision is not a plain constant.",
        "write text in quotes, {\"a\", \"b\"}, true or false; constants and + are not read");
  }

  private org.athanor.error.AthanorException unknownAttribute(String name) {
    List<String> near = NearMatches.of(name, ATTRIBUTES);
    String meant = near.isEmpty() ? "" : "Did you mean \"" + near.get(0) + "\"? ";
    return ScriptErrors.header(
        file,
        tokens.line(),
        "@Revision has no attribute \"" + name + "\".",
        meant + "known: " + String.join(", ", ATTRIBUTES));
  }

  /** The name behind the next {@code class}, {@code record} or {@code enum}. */
  private String className() {
    while (!tokens.isAtEnd()) {
      String token = tokens.next();
      if (token.equals("class") || token.equals("record") || token.equals("enum")) {
        return tokens.next();
      }
    }
    throw ScriptErrors.header(
        file, tokens.line(), "@Revision stands on no class.", "put it on the migration's class");
  }

  private RevisionHeader header(String className, String defaultMessage) {
    String id = first("id");
    if (id == null || id.isEmpty()) {
      throw ScriptErrors.noId(file, Language.JAVA);
    }
    String message = first("message");
    String created = first("created");
    Revision revision = Revision.builder(RevisionId.of(id))
        .revises(list("revises").stream().map(RevisionId::of).toList())
        .dependsOn(list("dependsOn"))
        .branchLabels(list("branchLabels"))
        .replaces(list("replaces").stream().map(RevisionId::of).toList())
        .created(created == null || created.isEmpty() ? null : created)
        .message(message == null || message.isEmpty() ? defaultMessage : message)
        .location(file.toString())
        .build();
    return new RevisionHeader(revision, !"false".equals(first("transactional")), className);
  }

  private @Nullable String first(String attribute) {
    List<String> list = list(attribute);
    return list.isEmpty() ? null : list.get(0);
  }

  private List<String> list(String attribute) {
    return values.getOrDefault(attribute, List.of());
  }
}
