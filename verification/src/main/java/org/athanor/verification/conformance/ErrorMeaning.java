package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import tools.jackson.databind.JsonNode;

/**
 * What an error of Alembic means: which of Athanor's codes say the same, and which names its
 * message must tell.
 */
final class ErrorMeaning {
  private static final List<Meaning> MEANINGS = List.of(
      meaning("No such branch: '(.+?)'.*", ErrorCode.REV_007),
      meaning("No such revision or branch '(.+?)'.*", ErrorCode.REV_001),
      meaning("Multiple revisions start with '(.+?)': (.*?)\\.*", ErrorCode.REV_002),
      meaning("Revision (\\S+) is not a member of branch '(.+?)'", ErrorCode.REV_006),
      meaning(
          "Can't locate revision identified by '(.+?)'",
          ErrorCode.REV_001,
          ErrorCode.REV_002,
          ErrorCode.REV_006,
          ErrorCode.REV_007),
      meaning(
          "Multiple head(?:s| revisions) are present for given argument '(.+?)'; (?:please .*)?"
              + "(.*)",
          ErrorCode.REV_003),
      meaning("Multiple heads are present; please .*", ErrorCode.REV_003),
      meaning("The script directory has multiple heads.*", ErrorCode.REV_003),
      meaning("Revision Nothing to drop is not an ancestor of revision .+", ErrorCode.REV_017),
      meaning("Revision (.+) is not an ancestor of revision (.+)", ErrorCode.REV_015),
      meaning("Requested range (.+):(.+) does not refer .*", ErrorCode.REV_015),
      meaning(
          "Destination (\\S+) is not a valid (?:up|down)grade target .*",
          ErrorCode.REV_015,
          ErrorCode.REV_017),
      meaning("Not a valid downgrade target from current heads", ErrorCode.REV_017),
      meaning("Dependency cycle is detected in revisions \\((.+)\\)", ErrorCode.REV_010),
      meaning("Cycle is detected in revisions \\((.+)\\)", ErrorCode.REV_008),
      meaning("Dependency self-loop is detected in revisions \\((.+)\\)", ErrorCode.REV_011),
      meaning("Self-loop is detected in revisions \\((.+)\\)", ErrorCode.REV_009),
      meaning(
          "Branch name '(.+?)' in revision (\\S+) already used by revision (\\S+)",
          ErrorCode.REV_013),
      meaning("Relative revision (\\S+) didn't produce (\\d+) migrations", ErrorCode.REV_018),
      meaning("Walked too far", ErrorCode.REV_018),
      meaning("Ambiguous (?:walk|upgrade from multiple current revisions)", ErrorCode.REV_019),
      meaning(
          "Requested revision (\\S+) overlaps with other requested revisions (.+)",
          ErrorCode.REV_016),
      meaning("Character\\(s\\) '(.+?)' not allowed .* '(.+?)'", ErrorCode.REV_004),
      meaning("Revision (\\S+) is not a head revision; please .*", ErrorCode.REV_020),
      meaning("Duplicate head revisions specified", ErrorCode.REV_021),
      meaning("'?([^' ]+)'?", ErrorCode.REV_014));

  private final String expected;
  private final Set<ErrorCode> codes;
  private final List<String> names;

  private ErrorMeaning(String expected, Set<ErrorCode> codes, List<String> names) {
    this.expected = expected;
    this.codes = codes;
    this.names = names;
  }

  static ErrorMeaning of(JsonNode error) {
    String message = error.path("message").asString();
    for (Meaning meaning : MEANINGS) {
      Matcher matcher = meaning.message.matcher(message);
      if (matcher.matches()) {
        return new ErrorMeaning(error.toString(), meaning.codes, namesIn(matcher));
      }
    }
    return new ErrorMeaning("a known meaning of " + error, Set.of(), List.of());
  }

  /** What was expected, when the error that came means something else or hides a name. */
  Optional<String> difference(AthanorException came) {
    if (!codes.contains(came.code())) {
      return Optional.of(expected + ", which is one of " + codes);
    }
    String text = came.toText();
    return names.stream()
        .filter(name -> !tells(text, name))
        .findFirst()
        .map(name -> expected + ", and with it the name \"" + name + "\"");
  }

  private static boolean tells(String text, String name) {
    return Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)")
        .matcher(text)
        .find();
  }

  private static List<String> namesIn(Matcher matcher) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= matcher.groupCount(); i++) {
      String group = matcher.group(i);
      if (group != null && !group.isEmpty()) {
        names.addAll(List.of(group.replaceAll("[()']", "").split(",\\s*")));
      }
    }
    return names.stream().map(String::trim).filter(name -> !name.isEmpty()).toList();
  }

  private static Meaning meaning(String message, ErrorCode... codes) {
    return new Meaning(Pattern.compile(message), Set.of(codes));
  }

  private record Meaning(Pattern message, Set<ErrorCode> codes) {}
}
