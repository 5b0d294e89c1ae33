package org.athanor.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * The text of new revisions, with places for what differs: {@code ${upgrade}}.
 *
 * <p>A place that stands alone on its line becomes as many lines as there are, all as far in as it
 * is. Where all places of a line are empty, the line is left out; and an empty line after it too,
 * where it would be the first of the file or follow another one. {@code docs/templates.md} lists
 * the places. Immutable and thread-safe.
 *
 * @param name where it comes from, for messages
 * @param text the text
 */
public record RevisionTemplate(String name, String text) {
  private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]*)}");
  private static final Pattern ALONE = Pattern.compile("(\\s*)\\$\\{([^}]*)}\\s*");

  private static final RevisionTemplate JAVA = new RevisionTemplate("the usual one for Java", """
      package ${package};

      ${imports}

      ${javadoc}
      ${annotation}
      public final class ${class} implements Migration {
        ${upgrade_method}

        ${downgrade_method}
        ${methods}
      }
      """);

  private static final RevisionTemplate SQL = new RevisionTemplate("the usual one for SQL", """
      ${header}
      ${notes}

      -- upgrade
      ${upgrade}

      -- downgrade
      ${downgrade}
      """);

  /** The usual template of a language. */
  public static RevisionTemplate of(Language language) {
    return language == Language.JAVA ? JAVA : SQL;
  }

  /**
   * The template of a language in a folder: {@code java.template} or {@code sql.template}; the
   * usual one where there is no such file.
   *
   * @throws AthanorException SCR-012 when there is no such folder or the file cannot be read
   */
  public static RevisionTemplate in(Path folder, Language language) {
    Path file = folder.resolve(language.extension().substring(1) + ".template");
    if (!Files.isDirectory(folder)) {
      throw unusable(
          folder.toString(), "there is no such folder", "name it in revisions.templates");
    }
    try {
      return Files.exists(file)
          ? new RevisionTemplate(file.toString(), Files.readString(file))
          : of(language);
    } catch (IOException e) {
      throw unusable(file.toString(), e.toString(), "make it readable, in UTF-8");
    }
  }

  /** Whether it is one of Athanor's own. */
  boolean isUsual() {
    return equals(JAVA) || equals(SQL);
  }

  /**
   * The text with what stands in its places.
   *
   * @param parts the lines of each place
   * @throws AthanorException SCR-012 for a place that is not among them
   */
  String fill(Map<String, List<String>> parts) {
    List<String> lines = new ArrayList<>();
    boolean isLeftOut = false;
    for (String line : text.lines().toList()) {
      boolean followsNothing = lines.isEmpty() || lines.get(lines.size() - 1).isEmpty();
      if (isLeftOut && line.isBlank() && followsNothing) {
        continue;
      }
      List<String> filled = filled(line, parts);
      isLeftOut = filled.isEmpty();
      lines.addAll(filled);
    }
    return String.join("\n", lines) + "\n";
  }

  private List<String> filled(String line, Map<String, List<String>> parts) {
    Matcher alone = ALONE.matcher(line);
    if (alone.matches()) {
      return part(alone.group(2), parts).stream()
          .map(each -> each.isBlank() ? "" : alone.group(1) + each)
          .toList();
    }
    Matcher place = PLACE.matcher(line);
    StringBuilder text = new StringBuilder();
    boolean isEmpty = true;
    boolean hasPlaces = false;
    while (place.find()) {
      String part = String.join(" ", part(place.group(1), parts));
      hasPlaces = true;
      isEmpty &= part.isEmpty();
      place.appendReplacement(text, Matcher.quoteReplacement(part));
    }
    return hasPlaces && isEmpty ? List.of() : List.of(place.appendTail(text).toString());
  }

  private List<String> part(String place, Map<String, List<String>> parts) {
    List<String> part = parts.get(place);
    if (part == null) {
      throw unusable(
          name,
          "it has a place \"${" + place + "}\", which nothing fills",
          "use one of ${" + String.join("}, ${", new TreeSet<>(parts.keySet())) + "}");
    }
    return part;
  }

  /** What it made cannot be read again as what it was made for. */
  AthanorException misread(String why) {
    return unusable(
        name,
        "what it makes is not read as the new revision: " + why,
        "a Java revision needs ${annotation} right before its class, which is ${class}; an SQL"
            + " revision needs ${header}, and the lines \"-- upgrade\" and \"-- downgrade\"");
  }

  private static AthanorException unusable(String name, String why, String fix) {
    return AthanorException.of(
            ErrorCode.SCR_012, "The template \"" + name + "\" makes no revision.")
        .evidence(why)
        .fix(fix)
        .databaseState("No file was made; nothing was changed.")
        .build();
  }
}
