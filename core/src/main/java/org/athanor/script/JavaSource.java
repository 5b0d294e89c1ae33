package org.athanor.script;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.athanor.revision.Revision;
import org.jspecify.annotations.Nullable;

/** The text of a Java revision. */
final class JavaSource {
  private static final String STATIC = "static ";

  private final String packageName;
  private final String className;

  JavaSource(String packageName, String className) {
    this.packageName = packageName;
    this.className = className;
  }

  String text(RevisionDraft draft) {
    List<String> lines = new ArrayList<>();
    if (!packageName.isEmpty()) {
      lines.add("package " + packageName + ";");
      lines.add("");
    }
    imports(lines, draft);
    javadoc(lines, draft);
    annotation(lines, draft);
    lines.add("public final class " + className + " implements Migration {");
    method(lines, "upgrade", draft.upgrade());
    lines.add("");
    method(lines, "downgrade", draft.downgrade());
    methods(lines, draft.upgrade());
    methods(lines, draft.downgrade());
    lines.add("}");
    return String.join("\n", lines) + "\n";
  }

  private static void imports(List<String> lines, RevisionDraft draft) {
    SortedSet<String> all = new TreeSet<>(draft.upgrade().imports());
    all.addAll(draft.downgrade().imports());
    List<String> statics = all.stream().filter(i -> i.startsWith(STATIC)).toList();
    statics.forEach(name -> lines.add("import " + name + ";"));
    if (!statics.isEmpty()) {
      lines.add("");
    }
    all.removeAll(statics);
    all.add("org.athanor.migration.Migration");
    all.add("org.athanor.migration.Operations");
    all.add("org.athanor.migration.Revision");
    all.forEach(name -> lines.add("import " + name + ";"));
    lines.add("");
  }

  private static void javadoc(List<String> lines, RevisionDraft draft) {
    List<String> text = new ArrayList<>();
    String message = draft.revision().message();
    if (!message.isEmpty()) {
      text.add(safe(Character.toUpperCase(message.charAt(0)) + message.substring(1)) + ".");
    }
    if (!draft.notes().isEmpty()) {
      if (!text.isEmpty()) {
        text.add("");
      }
      text.add("<pre>");
      draft.notes().forEach(note -> text.add(safe(note)));
      text.add("</pre>");
    }
    if (text.isEmpty()) {
      return;
    }
    if (text.size() == 1) {
      lines.add("/** " + text.get(0) + " */");
      return;
    }
    lines.add("/**");
    text.forEach(line -> lines.add(line.isEmpty() ? " *" : " * " + line));
    lines.add(" */");
  }

  private static String safe(String text) {
    return text.replace("*/", "* /").replace("\\u", "\\ u").replace("<", "&lt;").replace("\n", " ");
  }

  private static void annotation(List<String> lines, RevisionDraft draft) {
    Revision revision = draft.revision();
    List<String> attributes = new ArrayList<>();
    attribute(attributes, "id", revision.id().value());
    attribute(attributes, "revises", revision.revises());
    attribute(attributes, "dependsOn", revision.dependsOn());
    attribute(attributes, "branchLabels", revision.branchLabels());
    attribute(attributes, "created", revision.created());
    attribute(attributes, "message", revision.message());
    if (!draft.transactional()) {
      attributes.add("transactional = false");
    }
    lines.add("@Revision(");
    for (int i = 0; i < attributes.size(); i++) {
      lines.add("    " + attributes.get(i) + (i < attributes.size() - 1 ? "," : ")"));
    }
  }

  private static void attribute(List<String> attributes, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      attributes.add(name + " = " + JavaText.quote(value));
    }
  }

  private static void attribute(List<String> attributes, String name, List<?> values) {
    if (values.size() == 1) {
      attribute(attributes, name, values.get(0).toString());
    } else if (!values.isEmpty()) {
      List<String> quoted =
          values.stream().map(v -> JavaText.quote(v.toString())).toList();
      attributes.add(name + " = {" + String.join(", ", quoted) + "}");
    }
  }

  private static void method(List<String> lines, String name, RenderedBody body) {
    lines.add("  @Override");
    if (body.isEmpty()) {
      lines.add("  public void " + name + "(Operations op) {}");
      return;
    }
    lines.add("  public void " + name + "(Operations op) {");
    body.statements().forEach(line -> lines.add(line.isBlank() ? "" : "    " + line));
    lines.add("  }");
  }

  private static void methods(List<String> lines, RenderedBody body) {
    if (!body.methods().isEmpty()) {
      lines.add("");
      body.methods().forEach(line -> lines.add(line.isBlank() ? "" : "  " + line));
    }
  }
}
