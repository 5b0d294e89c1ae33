package org.athanor.verification.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.verification.conformance.AgreedDifference.CasePattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The differences that stand in {@code agreed-differences.json}, and which of them still exist. */
final class AgreedDifferences {
  private static final String FILE = "agreed-differences.json";

  private final List<AgreedDifference> all;
  private final Set<AgreedDifference> matched = new LinkedHashSet<>();
  private final Set<AgreedDifference> differing = new LinkedHashSet<>();

  AgreedDifferences(List<AgreedDifference> all) {
    this.all = List.copyOf(all);
  }

  /** Reads the project's file. */
  static AgreedDifferences ofProject() {
    try (InputStream in = AgreedDifferences.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      List<AgreedDifference> all = new ArrayList<>();
      for (JsonNode entry : JsonMapper.shared().readTree(in)) {
        all.add(read(entry));
      }
      return new AgreedDifferences(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them. */
  List<AgreedDifference> all() {
    return all;
  }

  /** The agreement that covers a case whose answer differs, if there is one. */
  Optional<AgreedDifference> covering(String file, ConformanceCase differs) {
    Optional<AgreedDifference> found =
        all.stream().filter(each -> each.covers(file, differs)).findFirst();
    found.ifPresent(matched::add);
    found.ifPresent(differing::add);
    return found;
  }

  /** Notes a case whose answer is the known one. */
  void agrees(String file, ConformanceCase passed) {
    all.stream().filter(each -> each.covers(file, passed)).forEach(matched::add);
  }

  /** Agreements of which no case differs any more. */
  List<AgreedDifference> outdated() {
    return matched.stream().filter(each -> !differing.contains(each)).toList();
  }

  private static AgreedDifference read(JsonNode entry) {
    CasePattern cases = new CasePattern(
        pattern(entry, "id"), pattern(entry, "source_test"), pattern(entry, "kind"));
    return new AgreedDifference(
        entry.path("file").asString(), cases, entry.path("reason").asString());
  }

  private static String pattern(JsonNode entry, String field) {
    return entry.has(field) ? entry.path(field).asString() : "*";
  }
}
