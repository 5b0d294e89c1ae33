package org.athanor.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.athanor.revision.Revision;
import org.jspecify.annotations.Nullable;

/** The text of a Java revision. */
final class JavaSource {
  private static final String STATIC = "static ";

  private final String packageName;
  private final String className;
  private final RevisionTemplate template;

  JavaSource(String packageName, String className, RevisionTemplate template) {
    this.packageName = packageName;
    this.className = className;
    this.template = template;
  }

  String text(RevisionDraft draft) {
    Map<String, List<String>> parts = new HashMap<>(DraftParts.of(draft));
    parts.put("package", packageName.isEmpty() ? List.of() : List.of(packageName));
    parts.put("class", List.of(className));
    parts.put("imports", imports(draft));
    parts.put("javadoc", javadoc(draft));
    parts.put("annotation", annotation(draft));
    parts.put("upgrade_method", method("upgrade", draft.upgrade()));
    parts.put("downgrade_method", method("downgrade", draft.downgrade()));
    parts.put("methods", methods(draft));
    return template.fill(parts);
  }

  private static List<String> imports(RevisionDraft draft) {
    List<String> lines = new ArrayList<>();
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
    return lines;
  }

  private static List<String> javadoc(RevisionDraft draft) {
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
    if (text.size() <= 1) {
      return text.stream().map(line -> "/** " + line + " */").toList();
    }
    List<String> lines = new ArrayList<>(List.of("/**"));
    text.forEach(line -> lines.add(line.isEmpty() ? " *" : " * " + line));
    lines.add(" */");
    return lines;
  }

  private static String safe(String text) {
    return text.replace("*/", "* /").replace("\\u", "\\ u").replace("<", "&lt;").replace("\n", " ");
  }

  private static List<String> annotation(RevisionDraft draft) {
    Revision revision = draft.revision();
    List<String> attributes = new ArrayList<>();
    attribute(attributes, "id", revision.id().value());
    attribute(attributes, "revises", revision.revises());
    attribute(attributes, "dependsOn", revision.dependsOn());
    attribute(attributes, "branchLabels", revision.branchLabels());
    attribute(attributes, "replaces", revision.replaces());
    attribute(attributes, "created", revision.created());
    attribute(attributes, "message", revision.message());
    if (!draft.transactional()) {
      attributes.add("transactional = false");
    }
    List<String> lines = new ArrayList<>(List.of("@Revision("));
    for (int i = 0; i < attributes.size(); i++) {
      lines.add("    " + attributes.get(i) + (i < attributes.size() - 1 ? "," : ")"));
    }
    return lines;
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

  private static List<String> method(String name, RenderedBody body) {
    if (body.isEmpty()) {
      return List.of("@Override", "public void " + name + "(Operations op) {}");
    }
    List<String> lines =
        new ArrayList<>(List.of("@Override", "public void " + name + "(Operations op) {"));
    body.statements().forEach(line -> lines.add(line.isBlank() ? "" : "  " + line));
    lines.add("}");
    return lines;
  }

  /** Each method after an empty line. */
  private static List<String> methods(RevisionDraft draft) {
    List<String> lines = new ArrayList<>();
    for (RenderedBody body : List.of(draft.upgrade(), draft.downgrade())) {
      if (!body.methods().isEmpty()) {
        lines.add("");
        lines.addAll(body.methods());
      }
    }
    return lines;
  }
}
