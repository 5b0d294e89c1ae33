package org.athanor.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All revisions of a project and how they follow each other.
 *
 * <p>A graph is built once from the headers of all revisions and checked whole: afterwards every
 * reference leads somewhere, and there is no cycle. Revisions keep the order in which they were
 * given, which decides between branches wherever an order is needed.
 *
 * <pre>{@code
 * RevisionGraph graph = RevisionGraph.of(revisions);
 * RevisionPath path = graph.upgradePath(rows, RevisionTarget.parse("head"));
 * }</pre>
 *
 * <p>Building and each question take time linear in the number of revisions at most, and no stack.
 * Immutable and thread-safe.
 */
public final class RevisionGraph {
  private final GraphIndex index;
  private final VersionRows versionRows;

  private RevisionGraph(Squashes squashes, Set<RevisionId> open) {
    this.index = GraphBuilder.build(squashes.view(open));
    this.versionRows = new VersionRows(index);
  }

  /**
   * Builds a graph.
   *
   * @param revisions all revisions, in the order of their files
   * @return the graph
   * @throws RevisionException REV-008 to REV-014 when the revisions make no graph; the message
   *     names the files to edit
   */
  public static RevisionGraph of(Collection<Revision> revisions) {
    return new RevisionGraph(Squashes.of(List.copyOf(revisions)), Set.of());
  }

  /**
   * The history as a database sees it. It is another one only where revisions were squashed and the
   * database has a part of the old ones: it goes on with those, as long as they are there.
   *
   * <p>What takes rows does so by itself; ask for it before what only takes ids, such as
   * {@link #find}.
   *
   * @param rows the rows of the version table
   */
  public RevisionGraph at(Collection<RevisionId> rows) {
    return at(rows, List.of());
  }

  /**
   * The history as a database sees it, which may have half done one of the old revisions.
   *
   * @param rows the rows of the version table
   * @param begun the revisions that are half done
   */
  public RevisionGraph at(Collection<RevisionId> rows, Collection<RevisionId> begun) {
    return squashes().isEmpty() ? this : opened(squashes().open(index.view().open(), rows, begun));
  }

  /**
   * The history in which a revision is seen, be it one that was squashed.
   *
   * @param id a revision
   */
  public RevisionGraph showing(RevisionId id) {
    return naming(List.of(), List.of(RevisionTarget.of(id)));
  }

  private Squashes squashes() {
    return index.view().squashes();
  }

  private RevisionGraph opened(Set<RevisionId> open) {
    return open.equals(index.view().open()) ? this : new RevisionGraph(squashes(), open);
  }

  /**
   * The history in which the old revisions are seen that some expressions name: they can be shown,
   * and a database that has none of them can be brought to one.
   */
  private RevisionGraph naming(Collection<RevisionId> rows, Collection<RevisionTarget> targets) {
    RevisionGraph seen = at(rows);
    return squashes().isEmpty()
        ? seen
        : seen.opened(new HiddenNames(seen.index).opened(targets, seen.appliedAsFarAsKnown(rows)));
  }

  private Set<RevisionId> appliedAsFarAsKnown(Collection<RevisionId> rows) {
    return applied(rows.stream().filter(row -> find(row).isPresent()).toList());
  }

  /**
   * What rows of a version table mean in this history: the last of revisions that were squashed
   * means the squashed one. Rows that are no revision stay as they are.
   *
   * @param rows the rows
   */
  public Set<RevisionId> meant(Collection<RevisionId> rows) {
    return index.view().meant(rows);
  }

  /**
   * The revision that an older one was squashed into; empty for all others.
   *
   * @param id the older one, of which there may be no file any more
   */
  public Optional<Revision> squashedInto(RevisionId id) {
    return Optional.ofNullable(squashes().owner(id));
  }

  /**
   * Why a row of a version table is no revision of this history.
   *
   * @param row the row
   * @return REV-025 for one of revisions that were squashed and are gone, else REV-001
   */
  public RevisionException unknownRow(RevisionId row) {
    return new ResolveErrors(index, Purpose.UPGRADE).unknownRow(row);
  }

  /**
   * This graph and one more revision, which loads last.
   *
   * @param revision the revision to add
   * @return a new graph
   * @throws RevisionException as {@link #of}
   */
  public RevisionGraph with(Revision revision) {
    List<Revision> all = new ArrayList<>(squashes().all());
    all.add(revision);
    return of(all);
  }

  /**
   * This graph with another revision in the place of the one with the same id.
   *
   * @param revision the revision to put there
   * @return a new graph
   * @throws RevisionException REV-001 when no revision has the id; otherwise as {@link #of}
   */
  public RevisionGraph replacing(Revision revision) {
    require(revision.id());
    List<Revision> all = new ArrayList<>(squashes().all());
    all.replaceAll(each -> each.id().equals(revision.id()) ? revision : each);
    return of(all);
  }

  /** All revisions in load order. */
  public List<Revision> revisions() {
    return RevisionErrors.revisions(index.nodes());
  }

  /**
   * Looks a revision up by its whole id.
   *
   * @param id the id
   * @return the revision, if there is one
   */
  public Optional<Revision> find(RevisionId id) {
    return Optional.ofNullable(exactly(id)).map(node -> node.revision);
  }

  /**
   * A revision with its place in the graph.
   *
   * @param id its id
   * @return the revision and its neighbours
   * @throws RevisionException REV-001 when no revision has the id
   */
  public RevisionNode node(RevisionId id) {
    Node node = require(id);
    return new RevisionNode(
        node.revision,
        Node.ids(node.next),
        Node.ids(node.allNext),
        node.labels,
        Node.ids(node.dependencies),
        Node.ids(node.effectiveDependencies));
  }

  /** The revisions that none follows, in load order. */
  public List<RevisionId> heads() {
    return Node.ids(index.heads());
  }

  /** The heads that no revision depends on: the rows of a version table after a full upgrade. */
  public List<RevisionId> effectiveHeads() {
    return Node.ids(index.effectiveHeads());
  }

  /** The revisions that follow none, in load order. */
  public List<RevisionId> bases() {
    return Node.ids(index.bases());
  }

  /** The bases that depend on nothing: an upgrade can begin with any of them. */
  public List<RevisionId> effectiveBases() {
    return Node.ids(index.where(node -> node.isBase() && node.dependencies.isEmpty()));
  }

  /** The revisions that several others follow, in load order. */
  public List<RevisionId> branchPoints() {
    return Node.ids(index.where(node -> node.next.size() > 1));
  }

  /** The revisions that join several others, in load order. */
  public List<RevisionId> mergePoints() {
    return Node.ids(index.where(Node::isMerge));
  }

  /**
   * What an expression means.
   *
   * @param target the expression; steps without a symbol count down from the heads or up from the
   *     base
   * @return the revisions; none for the base
   * @throws RevisionException REV-001 to REV-007, REV-018, REV-019 when it leads nowhere
   */
  public List<Revision> resolve(RevisionTarget target) {
    return RevisionErrors.revisions(
        naming(List.of(), List.of(target)).reader(null).many(target));
  }

  /**
   * What an expression means for a database.
   *
   * @param target the expression; steps without a symbol count from the rows
   * @param rows the rows of the version table, which {@code current} means
   * @return the revisions; none for the base
   * @throws RevisionException REV-001 to REV-007, REV-018, REV-019 when it leads nowhere
   */
  public List<Revision> resolve(RevisionTarget target, Collection<RevisionId> rows) {
    return RevisionErrors.revisions(naming(rows, List.of(target)).reader(rows).many(target));
  }

  /**
   * What an expression for one revision means.
   *
   * @param target the expression
   * @return the revision; empty for the base
   * @throws RevisionException REV-003 when it means several; otherwise as {@link #resolve}
   */
  public Optional<Revision> resolveOne(RevisionTarget target) {
    RevisionGraph seen = naming(List.of(), List.of(target));
    return Optional.ofNullable(seen.reader(null).one(target).node()).map(node -> node.revision);
  }

  /**
   * The only head, or the only head of a branch.
   *
   * @param branch a label or any revision of the branch; null for the whole history
   * @return the head; empty when there are no revisions
   * @throws RevisionException REV-003 when there are several, REV-007 when the branch is unknown
   */
  public Optional<Revision> head(@Nullable String branch) {
    String text = branch == null ? "head" : branch + "@head";
    return resolveOne(new RevisionTarget(text, branch, "head", null));
  }

  /**
   * Those of some revisions that lie on one line with a target, above or below it.
   *
   * @param revisions the revisions to choose from
   * @param target what they must share a line with; the base shares one with all
   * @return the chosen ones in the given order
   * @throws RevisionException as {@link #resolve}
   */
  public List<RevisionId> inLineage(Collection<RevisionId> revisions, RevisionTarget target) {
    Set<Node> line = line(target);
    List<Node> nodes = revisions.stream().map(this::require).toList();
    return Node.ids(line.isEmpty() ? nodes : Lineage.of(line).filter(nodes));
  }

  /**
   * As {@link #inLineage}, where depending counts as much as following.
   *
   * @param revisions the revisions to choose from
   * @param target what they must lead to or come from; the base is related to all
   * @return the chosen ones in the given order
   * @throws RevisionException as {@link #resolve}
   */
  public List<RevisionId> related(Collection<RevisionId> revisions, RevisionTarget target) {
    Set<Node> line = line(target);
    List<Node> nodes = revisions.stream().map(this::require).toList();
    return Node.ids(line.isEmpty() ? nodes : Lineage.withDependencies(line).filter(nodes));
  }

  /**
   * What is applied and followed by nothing else that is applied. Beside the rows of the version
   * table this has the revisions that other rows include because they depend on them.
   *
   * @param rows the rows of the version table
   * @return the tips of all branches, in load order
   * @throws RevisionException REV-001 when a row is no revision
   */
  public List<Revision> appliedTips(Collection<RevisionId> rows) {
    RevisionGraph seen = at(rows);
    List<Node> nodes = seen.reader(rows).rows();
    return RevisionErrors.revisions(RelativeWalk.branchTips(seen.index, nodes));
  }

  /**
   * Everything that is applied, given the rows of the version table.
   *
   * @param rows the rows
   * @return the rows and all that they follow or depend on
   * @throws RevisionException REV-001 when a row is no revision
   */
  public Set<RevisionId> applied(Collection<RevisionId> rows) {
    RevisionGraph seen = at(rows);
    List<Node> nodes = seen.index.at(Edges.PARENTS.reach(seen.reader(rows).rows()));
    return Collections.unmodifiableSet(new LinkedHashSet<>(Node.ids(nodes)));
  }

  /**
   * A part of the history, newest first.
   *
   * @param span the part
   * @param rows the rows of the version table, which {@code current} means; may be empty
   * @return the revisions
   * @throws RevisionException REV-015 when the ends do not lie on one branch; otherwise as
   *     {@link #resolve}
   */
  public List<Revision> between(RevisionSpan span, Collection<RevisionId> rows) {
    List<RevisionTarget> ends = new ArrayList<>(span.lower());
    ends.addAll(span.upper());
    TargetResolver resolver = naming(rows, ends).reader(rows);
    return RevisionErrors.revisions(new SpanSelection(resolver, span).select());
  }

  /**
   * The history that a range shows, newest first, with both its ends. Relative steps stop at the
   * ends of the history.
   *
   * @param range the range, such as {@code -3:current}
   * @param rows the rows of the version table, which {@code current} means; may be empty
   * @return the revisions
   * @throws RevisionException as {@link #between}
   */
  public List<Revision> history(RevisionRange range, Collection<RevisionId> rows) {
    RevisionSpan span = RevisionSpan.of(
        range.to(), range.from(), RevisionSpan.Option.INCLUSIVE, RevisionSpan.Option.CLAMP);
    return between(span, rows);
  }

  /**
   * The way up from the rows to some targets, with all that they depend on.
   *
   * @param rows the rows of the version table
   * @param targets where to; usually one
   * @return the path; empty when all of it is applied
   * @throws RevisionException REV-001 to REV-007, REV-016, REV-018, REV-019 when there is no way
   */
  public RevisionPath upgradePath(Collection<RevisionId> rows, RevisionTarget... targets) {
    RevisionGraph seen = naming(rows, List.of(targets));
    TargetResolver resolver = new TargetResolver(seen.index, Purpose.UPGRADE, rows);
    List<RevisionStep> steps = new ArrayList<>();
    for (Node node : SpanSelection.pending(resolver, List.of(targets))) {
      steps.add(new UpgradeStep(seen.versionRows, node));
    }
    Collections.reverse(steps);
    return new RevisionPath(distinct(rows), steps, List.of());
  }

  /**
   * The way down from the rows to a target, with all that depends on what is taken down.
   *
   * @param rows the rows of the version table
   * @param target where to
   * @return the path; empty when nothing above the target is applied
   * @throws RevisionException REV-017 when the target is not below the rows; otherwise as
   *     {@link #upgradePath}
   */
  public RevisionPath downgradePath(Collection<RevisionId> rows, RevisionTarget target) {
    return downgradePath(rows, target, Set.of());
  }

  /**
   * The way down that takes a revision back, with what follows it or depends on it and nothing
   * else: other branches stay.
   *
   * @param rows the rows of the version table
   * @param id the revision
   * @return the path; its last step takes back {@code id}
   * @throws RevisionException REV-001 when no revision has the id, REV-017 when it is not applied
   */
  public RevisionPath takeBackPath(Collection<RevisionId> rows, RevisionId id) {
    return downgradePath(rows, RevisionTarget.of(id), Set.of(RevisionSpan.Option.INCLUSIVE));
  }

  private RevisionPath downgradePath(
      Collection<RevisionId> rows, RevisionTarget target, Set<RevisionSpan.Option> options) {
    RevisionGraph seen = naming(rows, List.of(target));
    TargetResolver resolver = new TargetResolver(seen.index, Purpose.DOWNGRADE, rows);
    DowngradeSelection selection = new DowngradeSelection(resolver, options);
    List<RevisionStep> steps = new ArrayList<>();
    for (Node node : selection.select(target)) {
      steps.add(new DowngradeStep(seen.versionRows, node));
    }
    return new RevisionPath(distinct(rows), steps, selection.warnings());
  }

  private static List<RevisionId> distinct(Collection<RevisionId> rows) {
    return List.copyOf(new LinkedHashSet<>(rows));
  }

  /**
   * What {@link #downgradePath} would take down from the upper end of a span to its lower end.
   *
   * @param span the part; with {@link RevisionSpan.Option#INCLUSIVE} the lower end goes too
   * @return the revisions, newest first
   * @throws RevisionException as {@link #downgradePath}
   */
  public List<Revision> downgradeBetween(RevisionSpan span) {
    List<RevisionId> rows = Node.ids(reader(null).many(span.upper()));
    TargetResolver resolver = new TargetResolver(index, Purpose.DOWNGRADE, rows);
    DowngradeSelection selection = new DowngradeSelection(resolver, span.options());
    RevisionTarget lower =
        span.lower().isEmpty() ? RevisionTarget.BASE : span.lower().get(0);
    return RevisionErrors.revisions(selection.select(lower));
  }

  /**
   * How the rows become some revisions without running any. Rows of other branches stay.
   *
   * @param rows the rows of the version table
   * @param targets what the rows are to be; none means the base
   * @return the path; empty when the rows are right already
   * @throws RevisionException REV-001 to REV-007, REV-018, REV-019 when a target leads nowhere
   */
  public RevisionPath stampPath(Collection<RevisionId> rows, List<RevisionTarget> targets) {
    List<RevisionTarget> goals = targets.isEmpty() ? List.of(RevisionTarget.BASE) : targets;
    RevisionGraph seen = naming(rows, goals);
    StampPlanner planner = new StampPlanner(new TargetResolver(seen.index, Purpose.STAMP, rows));
    Map<RevisionId, RevisionId> recorded = seen.index.view().byMeaning(rows);
    List<RevisionStep> steps = planner.plan(goals).stream()
        .<RevisionStep>map(step -> step.from(recorded))
        .toList();
    return new RevisionPath(distinct(rows), steps, planner.warnings(goals));
  }

  /**
   * A new revision that would fit into this graph, before its file is written.
   *
   * @param request what is asked of it
   * @return its header, with ids in the place of expressions; message and date are left out
   * @throws RevisionException REV-003, REV-012, REV-013, REV-020 or REV-021 when it would not fit
   */
  public Revision draft(NewRevision request) {
    return new DraftChecks(new TargetResolver(index, Purpose.CREATE, null)).draft(request);
  }

  private Set<Node> line(RevisionTarget target) {
    TargetResolver resolver = reader(null);
    Set<Node> line = new LinkedHashSet<>(resolver.many(target));
    if (target.branch() != null) {
      line.add(resolver.branch(target.branch()));
    }
    return line;
  }

  private TargetResolver reader(@Nullable Collection<RevisionId> rows) {
    return new TargetResolver(index, Purpose.READ, rows);
  }

  private @Nullable Node exactly(RevisionId id) {
    Node node = index.names().find(id.value());
    return node == null || !node.id().equals(index.view().meant(id)) ? null : node;
  }

  private Node require(RevisionId id) {
    Node node = exactly(id);
    if (node == null) {
      throw new ResolveErrors(index, Purpose.READ).unknown(id.value());
    }
    return node;
  }
}
