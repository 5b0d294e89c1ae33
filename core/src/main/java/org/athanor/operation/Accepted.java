package org.athanor.operation;

import java.util.List;

/**
 * Operations whose hazard is accepted: they run as they would by themselves, and the linter reports
 * what the rule finds in them as accepted.
 *
 * @param rule the rule's id, such as {@code drop-column}
 * @param reason why it does no harm here
 * @param expand the operations, in order
 */
public record Accepted(String rule, String reason, List<Operation> expand)
    implements CustomOperation {
  public Accepted {
    expand = List.copyOf(expand);
  }
}
