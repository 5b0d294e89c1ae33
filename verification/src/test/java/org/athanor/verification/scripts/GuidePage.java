package org.athanor.verification.scripts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the guide, whose examples are played in one project from its top to its end.
 *
 * <p>The first line of a fenced block says what is done with it:
 *
 * <ul>
 *   <li>{@code console}: its commands are run and must give the output that follows them; a number
 *       in brackets is the exit code when it is not 0
 *   <li>{@code java file=PATH}: the block is written to the file
 *   <li>{@code sql shown=PATH}: the block is what the file holds, made by a command before
 *   <li>anything else: it is not looked at
 * </ul>
 */
final class GuidePage {
  private static final Pattern PLAYED_ON = Pattern.compile("<!-- played on (\\w+) -->");
  private static final Pattern FILE = Pattern.compile("\\w+ (file|shown)=(\\S+)");
  private static final String FENCE = "```";

  private final List<String> lines;

  private GuidePage(List<String> lines) {
    this.lines = lines;
  }

  static GuidePage read(Path file) throws IOException {
    return new GuidePage(Files.readAllLines(file));
  }

  /** The product of the database that the page speaks of; empty when nothing is played. */
  Optional<String> product() {
    return lines.stream()
        .map(PLAYED_ON::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  /** The page with what its commands print and its files hold now. */
  String played(GuideProject project) throws IOException, SQLException {
    List<String> played = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      played.add(line);
      if (line.startsWith(FENCE) && !line.equals(FENCE)) {
        int end = lines.subList(at + 1, lines.size()).indexOf(FENCE) + at + 1;
        List<String> block = lines.subList(at + 1, end);
        List<String> now = block(line.substring(FENCE.length()), block, project);
        played.addAll(masked(now).equals(masked(block)) ? block : now);
        played.add(FENCE);
        at = end;
      }
    }
    return String.join("\n", played) + "\n";
  }

  private static List<String> masked(List<String> block) {
    return block.stream().map(CliScripts::masked).toList();
  }

  private static List<String> block(String kind, List<String> block, GuideProject project)
      throws IOException, SQLException {
    if (kind.equals("console")) {
      return commands(block, project);
    }
    Matcher file = FILE.matcher(kind);
    if (!file.matches()) {
      return block;
    }
    if (file.group(1).equals("shown")) {
      return project.fileLines(file.group(2));
    }
    project.write(file.group(2), block);
    return block;
  }

  private static List<String> commands(List<String> block, GuideProject project)
      throws IOException, SQLException {
    List<String> played = new ArrayList<>();
    for (String line : block) {
      if (line.startsWith("$ ")) {
        if (!played.isEmpty()) {
          played.add("");
        }
        played.add(line);
        played.addAll(project.run(line.substring(2).strip()));
      }
    }
    return played;
  }
}
