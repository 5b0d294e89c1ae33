package org.athanor.lint.rule;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.athanor.lint.JudgedRevision;
import org.athanor.lint.RevisionRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each rule about revisions says about the histories of all of them, word by word. */
final class RevisionVerdictsTest {
  /** Stays, so that the revisions in Java are compiled once. */
  private static final Path CACHE = Path.of("target/histories");

  private static final List<PlayedRevision> PLAYED = played();

  static Stream<String> rules() {
    return Rules.ofRevisions().stream().map(rule -> rule.info().id());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_says_what_is_written_down(String id) throws IOException {
    RevisionRule rule = Rules.ofRevisions().stream()
        .filter(each -> each.info().id().equals(id))
        .findFirst()
        .orElseThrow();
    Verdicts verdicts = new Verdicts(id);

    for (PlayedRevision each : PLAYED) {
      WrittenReporter reporter = new WrittenReporter();
      rule.judge(each.revision(), reporter);
      verdicts.add(each.name(), reporter.text());
    }

    verdicts.compare();
  }

  private static List<PlayedRevision> played() {
    List<PlayedRevision> played = new ArrayList<>();
    try {
      for (HistoryExample example : HistoryExample.all()) {
        for (JudgedRevision each : example.revisions(CACHE)) {
          played.add(new PlayedRevision(example + " " + each.header().id(), each));
        }
      }
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
    return List.copyOf(played);
  }

  private record PlayedRevision(String name, JudgedRevision revision) {}
}
