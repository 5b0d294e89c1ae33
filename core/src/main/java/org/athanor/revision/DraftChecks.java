package org.athanor.revision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what a new revision would follow and depend on before anything is written. */
final class DraftChecks {
  private final TargetResolver resolver;

  DraftChecks(TargetResolver resolver) {
    this.resolver = resolver;
  }

  Revision draft(NewRevision request) {
    List<Node> follows = resolver.many(request.follows());
    Set<Node> seen = new HashSet<>();
    for (Node node : follows) {
      if (!seen.add(node)) {
        throw resolver.errors().namedTwice(node);
      }
      if (!request.splice() && !node.next.isEmpty()) {
        throw resolver.errors().notAHead(node);
      }
    }
    Revision draft = Revision.builder(request.id())
        .revises(Node.ids(follows))
        .dependsOn(request.dependsOn().stream().map(this::dependency).toList())
        .branchLabels(request.branchLabels())
        .build();
    requireFree(draft);
    return draft;
  }

  /** A label stays a label, so that the dependency moves with it; anything else becomes an id. */
  private String dependency(String name) {
    Node node = resolver.one(RevisionTarget.parse(name)).node();
    if (node == null) {
      throw resolver.errors().unknown(name);
    }
    return node.labels.contains(name) ? name : node.id().value();
  }

  private void requireFree(Revision draft) {
    Names names = resolver.index().names();
    Node sameId = names.find(draft.id().value());
    if (sameId != null) {
      throw LoadErrors.duplicateId(sameId.revision, draft);
    }
    Revision hidden = resolver.index().view().squashes().find(draft.id());
    if (hidden != null) {
      throw LoadErrors.duplicateId(hidden, draft);
    }
    for (String label : draft.branchLabels()) {
      Node owner = names.find(label);
      if (owner != null) {
        throw LoadErrors.duplicateLabel(label, draft, owner.revision);
      }
    }
  }
}
