package org.athanor.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.effects.StatementFacts;
import org.athanor.report.Report;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionRange;
import org.athanor.verify.MakeReport;
import org.athanor.verify.WorkRates;
import org.jspecify.annotations.Nullable;

/** Makes the report of revisions of a project. */
final class ReportJob {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private final AthanorCommand root;
  private final @Nullable String dialect;
  private final KnownSizes sizes;

  /**
   * Makes reports.
   *
   * @param dialect the dialect that was typed, or null for that of the environment
   * @param sizes the sizes of production's tables
   */
  ReportJob(AthanorCommand root, @Nullable String dialect, KnownSizes sizes) {
    this.root = root;
    this.dialect = dialect;
    this.sizes = sizes;
  }

  /** The report of some revisions. */
  Report report(Set<RevisionId> revisions, MakeReport.Evidence evidence) {
    Workspace workspace = new Workspace(root.settings());
    Dialect server = new DatabaseAccess(workspace).offlineDialect(dialect);
    LintJob lint = new LintJob(workspace.settings(), root.host().folder(), sizes);
    String tool = new AthanorCommand.Version().getVersion()[0];
    MakeReport.By by = new MakeReport.By(tool, TIME.format(Instant.now()));
    String title = title(workspace.scripts().graph(), revisions);
    MakeReport maker = new MakeReport(lint.history(server), server, workspace.scripts());
    return (sizes.sizes() == null ? maker : maker.with(sizes.sizes(), rates()))
        .run(
            new MakeReport.Request(revisions, title, evidence, by),
            file -> Workspace.shown(file, root.host().folder()));
  }

  private WorkRates rates() {
    Map<StatementFacts.Kind, Long> rates = new EnumMap<>(StatementFacts.Kind.class);
    root.settings()
        .lint()
        .sizes()
        .rates()
        .forEach((kind, rows) -> rates.put(
            StatementFacts.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), rows.longValue()));
    return new WorkRates(rates);
  }

  private static String title(RevisionGraph graph, Set<RevisionId> revisions) {
    if (revisions.size() == 1) {
      Revision only = graph.find(revisions.iterator().next()).orElseThrow();
      return only.message().isEmpty() ? only.id().value() : only.id() + " " + only.message();
    }
    if (revisions.isEmpty()) {
      return "nothing to run";
    }
    List<String> ids = new ArrayList<>();
    for (Revision revision : graph.history(RevisionRange.ALL, List.of())) {
      if (revisions.contains(revision.id())) {
        ids.add(0, revision.id().value());
      }
    }
    return ids.size() + " revisions, from " + ids.get(0) + " to " + ids.get(ids.size() - 1);
  }
}
